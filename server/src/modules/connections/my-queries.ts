import { and, desc, eq, sql } from 'drizzle-orm'
import type { connections as endpoints, Input, MyConnection, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { pointOf } from '#core/point.ts'
import { assertCustomer } from '#modules/customers/index.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { openCasesOf } from './open-cases.ts'
import { assertConnection, type StoredConnection } from './queries.ts'
import { siteOf, type Site } from './site.ts'
import { connections } from './tables.ts'

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
  const { areas } = await organisationOf(ctx)
  const open = await openCasesOf(
    ctx,
    rows.slice(0, limit).map(({ id }) => id),
  )
  return pageOf(
    rows,
    limit,
    ({ createdAt, id }) => cursorOf(createdAt, id),
    (row) => show(row, siteOf(areas, row, customer), open),
  )
}

export async function getMyConnection(ctx: Ctx, { id }: { id: string }): Promise<MyConnection> {
  const customerId = myId(ctx)
  const row = await assertConnection(ctx, id, customerId)
  const customer = await assertCustomer(ctx, customerId)
  const { areas } = await organisationOf(ctx)
  return show(row, siteOf(areas, row, customer), await openCasesOf(ctx, [id]))
}

function myId({ actor }: Ctx) {
  if (actor.kind !== 'customer') throw forbidden('This is for customers of the portal.')
  return actor.customerId
}

const show = (row: StoredConnection, site: Site, open: Map<string, number>): MyConnection => ({
  ...row,
  point: pointOf(row),
  ...site,
  openCases: open.get(row.id) ?? 0,
})
