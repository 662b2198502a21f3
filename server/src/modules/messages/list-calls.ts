import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import type { Call, Input, messages as endpoints, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { customerName, customers } from '#modules/customers/index.ts'
import { users } from '#modules/identity/index.ts'
import { calls } from './tables.ts'

const rowsFrom = ({ tx, orgId }: Ctx, which: SQL | undefined, limit: number) =>
  tx
    .select({ call: calls, customer: customers, byName: users.name })
    .from(calls)
    .innerJoin(customers, and(eq(customers.orgId, calls.orgId), eq(customers.id, calls.customerId)))
    .leftJoin(users, eq(users.id, calls.byId))
    .where(and(eq(calls.orgId, orgId), which))
    .orderBy(desc(calls.at), desc(calls.id))
    .limit(limit)

const show = ({ call, customer, byName }: Awaited<ReturnType<typeof rowsFrom>>[number]): Call => ({
  ...call,
  customer: { id: customer.id, name: customerName(customer), accountNumber: customer.accountNumber },
  by: { id: call.byId, name: byName ?? 'Unknown' },
})

export async function listCalls(
  ctx: Ctx,
  { customerId, cursor, limit = 25 }: Input<typeof endpoints.calls>,
): Promise<Output<typeof endpoints.calls>> {
  const place = placeOf(cursor, 'moment')
  const rows = await rowsFrom(
    ctx,
    and(
      customerId ? eq(calls.customerId, customerId) : undefined,
      place && sql`(${calls.at}, ${calls.id}) < (${place[0]}::timestamptz, ${place[1]}::uuid)`,
    ),
    limit + 1,
  )
  return pageOf(rows, limit, ({ call }) => cursorOf(call.at, call.id), show)
}

export async function getCall(ctx: Ctx, id: string): Promise<Call> {
  const [row] = await rowsFrom(ctx, eq(calls.id, id), 1)
  return show(found(row, 'call'))
}
