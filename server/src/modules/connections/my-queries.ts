import { and, desc, eq, sql } from 'drizzle-orm'
import type { connections as endpoints, Input, MyConnection, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { assertCustomer } from '#modules/customers/index.ts'
import { openCasesOf } from './open-cases.ts'
import { assertConnection, pointOf, type StoredConnection } from './queries.ts'
import { connections } from './tables.ts'

type Place = { county: string; town: string; address: string }

export async function listMyConnections(
  ctx: Ctx,
  { cursor, limit = 20 }: Input<typeof endpoints.mine>,
): Promise<Output<typeof endpoints.mine>> {
  const customerId = myId(ctx)
  const place = placeOf(cursor, 'moment')
  const rows = await ctx.tx
    .select()
    .from(connections)
    .where(
      and(
        eq(connections.orgId, ctx.orgId),
        eq(connections.customerId, customerId),
        place && sql`(${connections.createdAt}, ${connections.id}) < (${place[0]}, ${place[1]})`,
      ),
    )
    .orderBy(desc(connections.createdAt), desc(connections.id))
    .limit(limit + 1)
  const customer = await assertCustomer(ctx, customerId)
  const open = await openCasesOf(
    ctx,
    rows.slice(0, limit).map(({ id }) => id),
  )
  return pageOf(
    rows,
    limit,
    ({ createdAt, id }) => cursorOf(createdAt, id),
    (row) => show(row, customer, open),
  )
}

export async function getMyConnection(ctx: Ctx, { id }: { id: string }): Promise<MyConnection> {
  const customerId = myId(ctx)
  const row = await assertConnection(ctx, id, customerId)
  return show(row, await assertCustomer(ctx, customerId), await openCasesOf(ctx, [id]))
}

function myId({ actor }: Ctx) {
  if (actor.kind !== 'customer') throw forbidden('This is for customers of the portal.')
  return actor.customerId
}

const show = (row: StoredConnection, { county, town, address }: Place, open: Map<string, number>): MyConnection => ({
  ...row,
  point: pointOf(row),
  county,
  town,
  address,
  openCases: open.get(row.id) ?? 0,
})
