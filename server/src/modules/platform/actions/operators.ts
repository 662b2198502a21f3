import { randomBytes } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Input, Output, platform as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { forbidden, invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { createUser, endSessions, giveFirstPassword, hashPassword, users } from '#modules/identity/index.ts'
import { operatorAdded, operatorRemoved } from '../events.ts'
import { getOperator, operatorRow } from '../queries.ts'
import { operators, supportAccesses } from '../tables.ts'

const firstPassword = () => randomBytes(9).toString('base64url')

export async function addOperator(
  ctx: Ctx,
  { name, email }: Input<typeof endpoints.addOperator>,
): Promise<Output<typeof endpoints.addOperator>> {
  const known = await operatorWith(ctx, email)
  if (known?.active) throw invalid({ email: 'This person is an operator already.' })
  const { userId, password } = await makeOperator(ctx, { name, email })
  return { operator: await getOperator(ctx, userId), password }
}

type Person = { name: string; email: string; username?: string; password?: string }

/**
 * For the command line too: a new operator, one who comes back, or one who has lost the password. Gives a first
 * password, which must be changed when it is used; one that is given here (the demo) stays.
 */
export async function makeOperator(ctx: Ctx, { password: given, ...person }: Person) {
  const password = given ?? firstPassword()
  const known = await operatorWith(ctx, person.email)
  if (known) await giveFirstPassword(ctx, known.userId, await hashPassword(password))
  const userId =
    known?.userId ?? (await createUser({ ...person, password, mustChangePassword: given === undefined }, ctx.tx)).id
  await ctx.tx
    .insert(operators)
    .values({ userId, active: true, createdAt: ctx.now })
    .onConflictDoUpdate({ target: operators.userId, set: { active: true } })
  await emit(ctx, operatorAdded, { about: userId, data: { userId, name: person.name } })
  return { userId, password, known: known !== undefined }
}

async function operatorWith({ tx }: Ctx, email: string) {
  const [row] = await tx
    .select({ userId: operators.userId, active: operators.active })
    .from(operators)
    .innerJoin(users, eq(users.id, operators.userId))
    .where(eq(users.email, email.toLowerCase()))
  return row
}

/** Never oneself, so that one is always left. */
export async function removeOperator(ctx: Ctx, { id }: Input<typeof endpoints.removeOperator>) {
  if (id === userIdOf(ctx)) throw forbidden('You cannot take the platform away from yourself. Ask another operator.')
  // All of them, in one order: two who remove each other are not both heard.
  const locked = await ctx.tx
    .select({ userId: operators.userId })
    .from(operators)
    .where(eq(operators.active, true))
    .orderBy(operators.userId)
    .for('update')
  const { user } = await operatorRow(ctx, id)
  if (!locked.some(({ userId }) => userId === userIdOf(ctx))) throw forbidden('You are no longer an operator.')
  await ctx.tx.update(operators).set({ active: false }).where(eq(operators.userId, id))
  await ctx.tx
    .update(supportAccesses)
    .set({ state: 'ended', until: ctx.now, endedBy: ctx.actor.name })
    .where(and(eq(supportAccesses.operatorId, id), inArray(supportAccesses.state, ['waiting', 'open'])))
  await endSessions(ctx, id)
  await emit(ctx, operatorRemoved, { about: id, data: { userId: id, name: user.name } })
  return { done: true as const }
}
