import { and, asc, desc, eq, or, sql, type SQL } from 'drizzle-orm'
import {
  CONNECTION_NEXT,
  type connections as endpoints,
  type Connection,
  type Input,
  type Output,
} from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import { pointOf } from '#core/point.ts'
import { assertCustomer, customerName, customersNamed, wanted } from '#modules/customers/index.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { siteOf } from './site.ts'
import { connections } from './tables.ts'

export type StoredConnection = typeof connections.$inferSelect

const SORTS = {
  newest: {
    key: connections.createdAt,
    value: ({ createdAt }: StoredConnection) => createdAt,
    order: desc,
    beyond: sql.raw('<'),
    kind: 'moment',
  },
  meter: {
    key: connections.meterKey,
    value: ({ meterKey }: StoredConnection) => meterKey,
    order: asc,
    beyond: sql.raw('>'),
    kind: 'text',
  },
} as const

export async function listConnections(
  ctx: Ctx,
  input: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const { sort = 'newest', cursor, limit = 10 } = input
  const { key, value, order, beyond, kind } = SORTS[sort]
  const condition = await conditionOf(ctx, input)
  const place = placeOf(cursor, kind)
  const onwards = place && sql`(${key}, ${connections.id}) ${beyond} (${place[0]}, ${place[1]})`

  // The page first and then its customers: the planner would otherwise join all there are before it cuts.
  const page = await ctx.tx
    .select()
    .from(connections)
    .where(and(condition, onwards))
    .orderBy(order(key), order(connections.id))
    .limit(limit + 1)
  const names = await customersNamed(
    ctx,
    page.map(({ customerId: of }) => of),
  )
  return {
    ...pageOf(
      page,
      limit,
      (row) => cursorOf(value(row), row.id),
      (row) => ({ ...row, customer: found(names.get(row.customerId), 'customer') }),
    ),
    ...(await totalOf(ctx, input, condition)),
  }
}

async function conditionOf(ctx: Ctx, { q, status, type, feeder, assetId, customerId }: Input<typeof endpoints.list>) {
  const { orgId } = ctx
  const words = wanted(q)
  return and(
    eq(connections.orgId, orgId),
    status && eq(connections.status, status),
    type && eq(connections.type, type),
    feeder ? eq(connections.feeder, feeder) : undefined,
    customerId ? eq(connections.customerId, customerId) : undefined,
    assetId ? await suppliedThrough(ctx, assetId) : undefined,
    words ? sql`${connections.id} in (${foundBy(orgId, 'connections', words)})` : undefined,
  )
}

/**
 * Supplied by this transformer, or through this feeder. It is nearly always one of the two: asked first, so that the
 * list walks the index of that one in its order instead of sorting what both find.
 */
async function suppliedThrough({ tx, orgId }: Ctx, assetId: string) {
  const [asTransformer, asFeeder] = [eq(connections.transformerId, assetId), eq(connections.feederId, assetId)]
  const any = (condition: SQL) =>
    sql<boolean>`exists (select 1 from ${connections} where ${connections.orgId} = ${orgId} and ${condition})`
  const { rows } = await tx.execute<{ transformer: boolean; feeder: boolean }>(
    sql`select ${any(asTransformer)} as transformer, ${any(asFeeder)} as feeder`,
  )
  const { transformer, feeder } = found(rows[0], 'asset')
  return transformer && feeder ? or(asTransformer, asFeeder) : feeder ? asFeeder : asTransformer
}

/** How many connections name this asset, up to a limit. */
export const countSupplied = async (ctx: Ctx, assetId: string) =>
  cappedCount(
    ctx,
    sql`select 1 from ${connections} where ${and(eq(connections.orgId, ctx.orgId), await suppliedThrough(ctx, assetId))}`,
  )

async function totalOf(
  ctx: Ctx,
  { q, status, type, feeder, assetId, customerId }: Input<typeof endpoints.list>,
  condition: SQL | undefined,
) {
  if (wanted(q) || feeder || assetId || customerId)
    return cappedCount(ctx, sql`select 1 from ${connections} where ${condition}`)
  return { total: await keptTotal(ctx, 'connections', [status, type]), capped: false }
}

export async function getConnection(ctx: Ctx, { id }: { id: string }): Promise<Connection> {
  const connection = await assertConnection(ctx, id)
  const {
    id: customerId,
    accountNumber,
    county,
    town,
    address,
    ...named
  } = await assertCustomer(ctx, connection.customerId)
  return {
    ...connection,
    customer: { id: customerId, name: customerName(named), accountNumber },
    point: pointOf(connection),
    ...siteOf((await organisationOf(ctx)).areas, connection, { county, town, address }),
    moves: reach(ctx, 'connections:edit') ? [...CONNECTION_NEXT[connection.status]] : [],
    history: await historyOf(ctx, id),
  }
}

/** The connection, of this customer if one is named; or the refusal that says it is not there. */
export async function assertConnection(
  { tx, orgId }: Ctx,
  id: string,
  customerId?: string | null,
): Promise<StoredConnection> {
  const [row] = await tx
    .select()
    .from(connections)
    .where(
      and(
        eq(connections.orgId, orgId),
        eq(connections.id, id),
        customerId ? eq(connections.customerId, customerId) : undefined,
      ),
    )
  return found(row, 'connection')
}

/** Locks the row, so that two people cannot change the same connection at once. */
export async function lockConnection({ tx, orgId }: Ctx, id: string): Promise<StoredConnection> {
  const [row] = await tx
    .select()
    .from(connections)
    .where(and(eq(connections.orgId, orgId), eq(connections.id, id)))
    .for('no key update')
  return found(row, 'connection')
}

/** Steps through the index from one feeder to the next: the cost goes with the feeders, not with the connections. */
export async function listFeeders({ tx, orgId }: Ctx, { q = '' }: Input<typeof endpoints.feeders>): Promise<string[]> {
  const after = (condition: SQL | undefined) =>
    sql`(select feeder from ${connections} where org_id = ${orgId} and feeder ${condition} order by feeder limit 1)`
  const { rows } = await tx.execute<{ feeder: string }>(sql`
    with recursive steps as (
      select ${after(sql`> ''`)} as feeder
      union all select ${after(sql`> steps.feeder`)} from steps where steps.feeder is not null
    )
    select feeder from steps where feeder is not null and strpos(lower(feeder), ${q.toLowerCase()}) > 0 limit 200`)
  return rows.map(({ feeder }) => feeder)
}
