import { z } from 'zod'
import { event } from '#core/events.ts'

// About the company, in the log of the installation. Never the key.
const company = z.object({ name: z.string() })
export const companyOnboarded = event('company.onboarded', company)
export const companyEdited = event('company.edited', company)
export const keyRenewed = event('company.key-renewed', company)
export const keyWithdrawn = event('company.key-withdrawn', company)
export const companySignedUp = event('company.signed-up', company)
export const companySuspended = event('company.suspended', company)
export const companyActivated = event('company.activated', company)
/** `to`: what became of an access of support. */
export const companySupported = event('company.supported', company.extend({ accessId: z.uuid() }))

// About the operator, in the log of the installation.
const operator = z.object({ userId: z.uuid(), name: z.string() })
export const operatorAdded = event('operator.added', operator)
export const operatorRemoved = event('operator.removed', operator)

// About the access, in the log of the company.
const access = z.object({ who: z.string(), minutes: z.int(), full: z.boolean() })
export const supportAsked = event('support.asked', access)
export const supportOpened = event('support.opened', access)
export const supportEntered = event('support.entered', access)
export const supportDeclined = event('support.declined', access)
export const supportEnded = event('support.ended', access)
/** About the organisation, in its own log. */
export const supportSettled = event('support.settled', z.object({ asksFirst: z.boolean() }))
