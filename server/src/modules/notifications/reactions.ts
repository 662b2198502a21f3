import type { Ctx } from '#core/context.ts'
import { on, type Happened } from '#core/events.ts'
import { membersWhoMay, organisationOf, passwordChanged, passwordReset, personsOf } from '#modules/identity/index.ts'
import { supportAsked, supportOpened } from '#modules/platform/index.ts'
import { staffApproved, staffRegistered } from '#modules/staff/index.ts'
import { tell } from './actions/tell.ts'
import { preferenceOf } from './preferred-contact.ts'
import { approvedText, passwordText, registeredText, supportAskedText, supportOpenedText, type Said } from './texts.ts'

/** Somebody waits at the door: whoever may open it is told. */
export const tellOfRegistration = on(staffRegistered, 'notifications.tell-of-registration', async (ctx, happened) => {
  const people = await membersWhoMay(ctx, 'staff:manage')
  await tell(ctx, {
    happened,
    kind: 'staff_registered',
    people,
    ...registeredText(happened.data.name),
    about: { type: 'staff', id: happened.about },
  })
})

export const tellOfApproval = on(staffApproved, 'notifications.tell-of-approval', async (ctx, happened) => {
  const people = [...(await personsOf(ctx, [happened.data.userId])).values()]
  const { name } = await organisationOf(ctx)
  await tell(ctx, { happened, kind: 'account', people, ...approvedText(happened.data.role, name), about: null })
})

type Access = Happened<typeof supportAsked.data>

/** Whoever may end it hears of it. */
async function tellOfSupport(
  ctx: Ctx,
  happened: Access,
  said: (access: Parameters<typeof supportAskedText>[0]) => Said,
) {
  await tell(ctx, {
    happened,
    kind: 'support',
    people: await membersWhoMay(ctx, 'settings:manage'),
    ...said({ ...happened.data, reason: ended(happened.notes ?? '') }),
    about: { type: 'support', id: happened.about },
  })
}

const ended = (sentence: string) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)

export const tellSupportAsks = on(supportAsked, 'notifications.tell-support-asks', (ctx, happened) =>
  tellOfSupport(ctx, happened, supportAskedText),
)
export const tellSupportComes = on(supportOpened, 'notifications.tell-support-comes', (ctx, happened) =>
  tellOfSupport(ctx, happened, supportOpenedText),
)

/** Whoever changed a password without right cannot keep its owner from hearing of it. */
async function tellOwner(ctx: Ctx, happened: Happened<typeof passwordChanged.data>) {
  const { customerId } = happened
  const prefers = customerId ? await preferenceOf(ctx, customerId) : undefined
  const people = [...(await personsOf(ctx, [happened.data.userId])).values()].map((person) => ({
    ...person,
    customerId,
    prefers,
  }))
  await tell(ctx, { happened, kind: 'account', people, ...passwordText, about: null })
}

export const tellOfChange = on(passwordChanged, 'notifications.tell-of-password-change', tellOwner)
export const tellOfReset = on(passwordReset, 'notifications.tell-of-password-reset', tellOwner)
