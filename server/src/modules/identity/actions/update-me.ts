import { eq } from 'drizzle-orm'
import type { identity as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { confirmPassword } from '../confirm-password.ts'
import { userUpdated } from '../events.ts'
import { getMe, personOf } from '../me.ts'
import { organisationOf } from '../organisation.ts'
import { refuseTaken, takenMeanwhile } from '../people.ts'
import { phoneNumber } from '../rules.ts'
import { dropSessions } from '../sessions.ts'
import { users } from '../tables.ts'

export async function updateMe(ctx: Ctx, { password, ...input }: Input<typeof endpoints.updateMe>) {
  const { userId } = personOf(ctx)
  const fields = Object.keys(input).filter((name) => input[name as keyof typeof input] !== undefined)
  if (fields.length === 0) return getMe(ctx)
  const { name, email, phone } = input
  const dialled = phone && phoneNumber(phone, (await organisationOf(ctx)).country)
  if (phone && !dialled) throw invalid({ phone: 'This is not a phone number.' })

  await confirmOwner(ctx, userId, { email, phone: dialled }, password)
  await refuseTaken(ctx.tx, { email: email?.toLowerCase() }, userId)
  const changes = {
    ...(name && { name }),
    ...(email && { email: email.toLowerCase(), emailVerified: false }),
    ...(dialled && { phone: dialled }),
  }
  await ctx.tx
    .update(users)
    .set({ ...changes, updatedAt: ctx.now })
    .where(eq(users.id, userId))
    .catch(takenMeanwhile)
  await dropSessions(ctx, userId)
  await emit(ctx, userUpdated, { about: userId, data: { userId, fields } })
  return getMe(ctx)
}

/** A reset link goes to the e-mail or phone: whoever finds an open session must not get the account by changing them. */
async function confirmOwner(
  ctx: Ctx,
  userId: string,
  { email, phone }: { email?: string; phone?: string },
  password?: string,
) {
  const [now] = await ctx.tx.select({ email: users.email, phone: users.phone }).from(users).where(eq(users.id, userId))
  const changed = (email && email.toLowerCase() !== now?.email) || (phone && phone !== now?.phone)
  if (!changed) return
  if (!password) throw invalid({ password: 'Give your password to change your e-mail or phone.' })
  await confirmPassword(ctx, userId, 'password', password)
}
