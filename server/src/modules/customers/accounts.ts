import { and, eq, inArray } from 'drizzle-orm'
import type { LinkedAccount } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { moveTo } from '#core/db.ts'
import { forbidden } from '#core/errors.ts'
import { accountDoorsOf } from '#modules/identity/index.ts'
import { customerName } from './queries.ts'
import { customers } from './tables.ts'

function customerIn({ actor }: Ctx) {
  if (actor.kind !== 'customer') throw forbidden('This is for customers of the portal.')
  return actor
}

/** Looks past the fence, which leaves a customer only the row in use, at rows the caller has a right to by other means. */
export async function throughFence<T>(ctx: Ctx, look: () => Promise<T>): Promise<T> {
  const { customerId } = customerIn(ctx)
  await moveTo(ctx.tx, { orgId: ctx.orgId })
  const seen = await look()
  await moveTo(ctx.tx, { orgId: ctx.orgId, customerId })
  return seen
}

/** Does something as another account of the same person, in the same transaction and inside that account's fence. */
export async function withinAccount<T>(ctx: Ctx, customerId: string, work: (within: Ctx) => Promise<T>): Promise<T> {
  const actor = customerIn(ctx)
  await moveTo(ctx.tx, { orgId: ctx.orgId, customerId })
  const done = await work({ ...ctx, actor: { ...actor, customerId } })
  await moveTo(ctx.tx, { orgId: ctx.orgId, customerId: actor.customerId })
  return done
}

/** What the login of whoever asks may see here, in the order of account numbers. */
export async function myAccounts(ctx: Ctx): Promise<LinkedAccount[]> {
  const { userId, customerId: current } = customerIn(ctx)
  const ids = (await accountDoorsOf(ctx, userId)).map(({ customerId }) => customerId)
  const rows = await throughFence(ctx, () =>
    ctx.tx
      .select()
      .from(customers)
      .where(and(eq(customers.orgId, ctx.orgId), inArray(customers.id, ids)))
      .orderBy(customers.accountKey),
  )
  return rows.map((row) => ({
    customerId: row.id,
    name: customerName(row),
    accountNumber: row.accountNumber,
    town: row.town,
    active: row.active,
    current: row.id === current,
  }))
}
