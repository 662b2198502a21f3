import type { Ctx } from '#core/context.ts'

type PreferredContact = (ctx: Ctx, customerId: string) => Promise<'sms' | 'email' | undefined>

let read: PreferredContact = async () => undefined
/** The customers module, which ranks after this one, says here what a customer prefers. */
export const registerPreferredContact = (reader: PreferredContact) => void (read = reader)

export const preferenceOf = async (ctx: Ctx, customerId: string) => (await read(ctx, customerId)) ?? 'sms'

/** For a customer what they prefer; staff have no such thing. */
export const preferredContact = async (ctx: Ctx) =>
  ctx.actor.kind === 'customer' ? preferenceOf(ctx, ctx.actor.customerId) : undefined
