import { z } from 'zod'
import { event } from '#core/events.ts'

// What happened to an account is read by administrators, and kept: never a password, a code or a token.
const about = z.object({ userId: z.uuid() })

export const signedIn = event('user.signed-in', about)
export const signInFailed = event('user.sign-in-failed', about)
export const signedOut = event('user.signed-out', about)
export const sessionRevoked = event('user.session-revoked', about)
export const userUpdated = event('user.updated', about.extend({ fields: z.array(z.string()) }))
export const passwordChanged = event('user.password-changed', about)
export const passwordResetAsked = event('user.password-reset-asked', about)
export const passwordReset = event('user.password-reset', about)
export const twoFactorStarted = event('user.two-factor-started', about)
export const twoFactorStopped = event('user.two-factor-stopped', about)
export const organisationSwitched = event('user.organisation-switched', about)
