import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import {
  canMove,
  WORK_ORDER_NEXT,
  type Input,
  type Output,
  type WorkOrderStatus,
  workOrders as endpoints,
} from '@mtambo/contract'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { hot, literalLimit } from '#core/db.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { filesOf } from '#modules/files/index.ts'
import { users } from '#modules/identity/index.ts'
import { workLogs, workOrders } from './tables.ts'

export type WorkOrderRecord = typeof workOrders.$inferSelect

/** With an `own` grant only what is assigned to oneself exists. */
const visible = (ctx: Ctx): SQL | undefined =>
  reach(ctx, 'work-orders:read') === 'all' ? undefined : eq(workOrders.assigneeId, userIdOf(ctx)!)

/** What a line of a list shows. */
const ROW = {
  id: workOrders.id,
  number: workOrders.number,
  title: workOrders.title,
  type: workOrders.type,
  status: workOrders.status,
  priority: workOrders.priority,
  locationText: workOrders.locationText,
  latitude: workOrders.latitude,
  longitude: workOrders.longitude,
  assigneeId: workOrders.assigneeId,
  caseId: workOrders.caseId,
  createdAt: workOrders.createdAt,
  completedAt: workOrders.completedAt,
}

const value = sql.placeholder

/** What each filter asks; the values come with the execution, so that the query is planned once. */
const WHERE = {
  status: eq(workOrders.status, value('status')),
  pending: sql`${workOrders.isOpen} = true`,
  assigneeId: eq(workOrders.assigneeId, value('assigneeId')),
  mine: eq(workOrders.assigneeId, value('me')),
  place: sql`(${workOrders.createdAt}, ${workOrders.id}) < (${value('at')}::timestamptz, ${value('id')}::uuid)`,
} satisfies Record<string, SQL>

export async function listWorkOrders(
  ctx: Ctx,
  { mine, status, assigneeId, cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const place = placeOf(cursor, 'moment')
  const own = mine || reach(ctx, 'work-orders:read') !== 'all'
  const asked = { status: status && status !== 'pending', pending: status === 'pending', assigneeId, mine: own, place }
  const on = (Object.keys(WHERE) as (keyof typeof WHERE)[]).filter((name) => asked[name])
  const values = {
    orgId: ctx.orgId,
    me: userIdOf(ctx),
    status,
    assigneeId,
    at: place?.[0],
    id: place?.[1],
  }
  const rows = await hot(ctx.tx, `work-orders ${on.join()} ${limit}`, values, () =>
    ctx.tx
      .select({ ...ROW, assigneeName: users.name })
      .from(workOrders)
      .leftJoin(users, eq(users.id, workOrders.assigneeId))
      .where(and(eq(workOrders.orgId, value('orgId')), ...on.map((name) => WHERE[name])))
      .orderBy(desc(workOrders.createdAt), desc(workOrders.id))
      .limit(literalLimit(limit + 1)),
  )
  return pageOf(
    rows,
    limit,
    ({ createdAt, id }) => cursorOf(createdAt, id),
    ({ assigneeName, ...order }) => row(order, assigneeName),
  )
}

const row = <R extends Pick<WorkOrderRecord, keyof typeof ROW>>(order: R, assigneeName: string | null) => ({
  ...order,
  point:
    order.latitude === null || order.longitude === null
      ? null
      : { latitude: order.latitude, longitude: order.longitude },
  assignee: order.assigneeId === null ? null : { id: order.assigneeId, name: assigneeName ?? 'Unknown' },
})

export async function getWorkOrder(ctx: Ctx, { id }: { id: string }): Promise<Output<typeof endpoints.get>> {
  const [record] = await ctx.tx
    .select({ order: workOrders, assigneeName: users.name })
    .from(workOrders)
    .leftJoin(users, eq(users.id, workOrders.assigneeId))
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id), visible(ctx)))
  const { order, assigneeName } = found(record, 'work order')
  return {
    ...row(order, assigneeName),
    moves: movesFor(ctx, order),
    logs: await logsOf(ctx, id),
    history: await historyOf(ctx, id),
  }
}

async function logsOf(ctx: Ctx, workOrderId: string) {
  const rows = await ctx.tx
    .select({ log: workLogs, name: users.name })
    .from(workLogs)
    .leftJoin(users, eq(users.id, workLogs.byUserId))
    .where(and(eq(workLogs.orgId, ctx.orgId), eq(workLogs.workOrderId, workOrderId)))
    .orderBy(workLogs.at)
  const photos = await filesOf(
    ctx,
    rows.map(({ log }) => log.id),
  )
  return rows.map(({ log, name }) => ({
    ...log,
    by: { id: log.byUserId, name: name ?? 'Unknown' },
    photos: photos.get(log.id) ?? [],
  }))
}

/** What this person may make of it now, through the verbs the API has. */
function movesFor(ctx: Ctx, { status, assigneeId }: WorkOrderRecord): WorkOrderStatus[] {
  const may = reach(ctx, 'work-orders:complete')
  if (!may || (may === 'own' && assigneeId !== userIdOf(ctx))) return []
  return (['in_progress', 'on_hold', 'completed'] as const).filter((to) => canMove(WORK_ORDER_NEXT, status, to))
}

/** Locks the order, so that two people cannot move it at once. Somebody else's is not there for an `own` grant. */
export async function lockWorkOrder(ctx: Ctx, id: string): Promise<WorkOrderRecord> {
  const own = reach(ctx, 'work-orders:complete') === 'own' ? eq(workOrders.assigneeId, userIdOf(ctx)!) : undefined
  const [record] = await ctx.tx
    .select()
    .from(workOrders)
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id), own))
    .for('update')
  return found(record, 'work order')
}

/** The order that is being worked for a case; finished ones belong to its history. */
export async function currentOrderOf(
  { tx, orgId }: Ctx,
  caseId: string,
  { lock = false } = {},
): Promise<WorkOrderRecord | undefined> {
  const query = tx
    .select()
    .from(workOrders)
    .where(and(eq(workOrders.orgId, orgId), eq(workOrders.caseId, caseId), sql`${workOrders.status} <> 'cancelled'`))
    .orderBy(desc(workOrders.createdAt))
    .limit(1)
  const [record] = await (lock ? query.for('update') : query)
  return record
}

/** How many orders each of these people still has to do. */
export async function workloadOf({ tx, orgId }: Ctx, userIds: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: workOrders.assigneeId, n: sql<number>`count(*)::int` })
    .from(workOrders)
    .where(and(eq(workOrders.orgId, orgId), inArray(workOrders.assigneeId, userIds), eq(workOrders.isOpen, true)))
    .groupBy(workOrders.assigneeId)
  return new Map(rows.map(({ id, n }) => [id!, n]))
}
