import { and, asc, desc, eq, gte, inArray, isNotNull, lt, sql, type SQL } from 'drizzle-orm'
import type { Output, workOrders as endpoints, WorkOrderRow, WorkOrderStatus } from '@mtambo/contract'
import { dayIn } from '#core/clock.ts'
import { userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { assets } from '#modules/assets/index.ts'
import { connections } from '#modules/connections/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { organisationOf, personsOf, users } from '#modules/identity/index.ts'
import { isWithinLocation, locationsNamed } from '#modules/locations/index.ts'
import { membersOfTeam, teams } from '#modules/staff/index.ts'
import { moverIn } from './access.ts'
import { holdsOf } from './holds.ts'
import { mayAssign, mayDecide, mayLog, mayPlan, mayWithdraw, movesFor, PENDING } from './lifecycle.ts'
import { blockersOf, openPartsOf } from './links.ts'
import { rowsFrom, seen, shownOn, within } from './rows.ts'
import { workLogs, workOrders } from './tables.ts'

export type WorkOrderRecord = typeof workOrders.$inferSelect

/** The record for a page: what belongs to it comes in the same statement. */
async function recordOf(ctx: Ctx, id: string) {
  const [record] = await ctx.tx
    .select({
      order: workOrders,
      assigneeName: users.name,
      teamName: teams.name,
      asset: { id: assets.id, tag: assets.tag, name: assets.name, category: assets.category },
      connection: { id: connections.id, meterNumber: connections.meterNumber },
    })
    .from(workOrders)
    .leftJoin(users, eq(users.id, workOrders.assigneeId))
    .leftJoin(teams, and(eq(teams.orgId, workOrders.orgId), eq(teams.id, workOrders.teamId)))
    .leftJoin(assets, and(eq(assets.orgId, workOrders.orgId), eq(assets.id, workOrders.assetId)))
    .leftJoin(connections, and(eq(connections.orgId, workOrders.orgId), eq(connections.id, workOrders.connectionId)))
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id), seen(ctx)))
  return found(record, 'work order')
}

export async function getWorkOrder(ctx: Ctx, { id }: { id: string }): Promise<Output<typeof endpoints.get>> {
  const { order, assigneeName, teamName, ...beside } = await recordOf(ctx, id)
  const { createdById, decidedById, approvedAt, locationId } = order
  const people = await personsOf(
    ctx,
    [createdById, decidedById].filter((each) => each !== null),
  )
  const person = (userId: string | null) => {
    const known = userId === null ? undefined : people.get(userId)
    return known ? { id: known.userId, name: known.name } : null
  }
  const location = (await locationsNamed(ctx, [locationId])).get(locationId ?? '') ?? null
  const { timeZone } = await organisationOf(ctx)
  const row = { ...order, assigneeName, teamName, locationName: location?.name ?? null }
  return {
    ...order,
    ...shownOn(dayIn(timeZone, ctx.now))(row),
    ...beside,
    location,
    createdBy: person(createdById),
    approvedBy: approvedAt && person(decidedById),
    ...(await offeredTo(ctx, order)),
    holds: await holdsOf(ctx, id),
    blockedBy: await blockersOf(ctx, id),
    openSubJobs: await openPartsOf(ctx, id),
    logs: await logsOf(ctx, id),
    history: await historyOf(ctx, id),
  }
}

async function offeredTo(ctx: Ctx, order: WorkOrderRecord) {
  const mover = (await moverIn(ctx))(order)
  return {
    moves: movesFor(order, mover),
    mayPlan: mayPlan(order, mover),
    mayAssign: mayAssign(order, mover),
    mayLog: mayLog(order, mover),
    mayDecide: mayDecide(order, mover),
    mayWithdraw: mayWithdraw(order, mover),
  }
}

async function logsOf(ctx: Ctx, workOrderId: string) {
  const rows = await ctx.tx
    .select({ log: workLogs, name: users.name })
    .from(workLogs)
    .leftJoin(users, eq(users.id, workLogs.byUserId))
    .where(and(eq(workLogs.orgId, ctx.orgId), eq(workLogs.workOrderId, workOrderId)))
    .orderBy(asc(workLogs.at), asc(workLogs.id))
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

async function lock(ctx: Ctx, id: string, limits?: SQL): Promise<WorkOrderRecord> {
  const [record] = await ctx.tx
    .select()
    .from(workOrders)
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id), limits))
    .for('update')
  return found(record, 'work order')
}

/** Locks the order, so that two people cannot move it at once. Somebody else's is not there for an `own` grant. */
export const lockWorkOrder = (ctx: Ctx, id: string) => lock(ctx, id, within(ctx, 'work-orders:complete'))

/** The same for whoever plans; who may only see their own plans only that. */
export const lockToPlan = (ctx: Ctx, id: string) => lock(ctx, id, within(ctx, 'work-orders:read'))

/** What somebody has asked for, and only that somebody; the rest is not there. */
export const lockOwnRequest = (ctx: Ctx, id: string) =>
  lock(ctx, id, and(eq(workOrders.createdById, userIdOf(ctx)!), isNotNull(workOrders.requestedAt)))

/** Several at once, in one order for everybody, so that two who choose the same wait for each other and not for ever. */
export async function lockSeveral(ctx: Ctx, ids: string[]): Promise<WorkOrderRecord[]> {
  const wanted = [...new Set(ids)]
  const records = await ctx.tx
    .select()
    .from(workOrders)
    .where(and(eq(workOrders.orgId, ctx.orgId), inArray(workOrders.id, wanted), within(ctx, 'work-orders:read')))
    .orderBy(asc(workOrders.id))
    .for('update')
  return found(records.length === wanted.length ? records : undefined, 'work order')
}

/** The order that is being worked for a case, or is asked for; what was called off or not approved belongs to its history. */
export async function currentOrderOf(
  { tx, orgId }: Ctx,
  caseId: string,
  { lock: locked = false } = {},
): Promise<WorkOrderRecord | undefined> {
  const query = tx
    .select()
    .from(workOrders)
    .where(
      and(
        eq(workOrders.orgId, orgId),
        eq(workOrders.caseId, caseId),
        sql`${workOrders.status} not in ('cancelled', 'rejected')`,
      ),
    )
    .orderBy(desc(workOrders.createdAt))
    .limit(1)
  const [record] = await (locked ? query.for('update') : query)
  return record
}

/** Whose own list an order is on: the person's who has it, else everybody's in the team. */
export async function peopleOf(ctx: Ctx, { assigneeId, teamId }: Pick<WorkOrderRecord, 'assigneeId' | 'teamId'>) {
  const team = teamId ? await membersOfTeam(ctx, teamId) : []
  return [...new Set([...(assigneeId ? [assigneeId] : []), ...team])]
}

export async function teamNamed({ tx, orgId }: Ctx, id: string) {
  const [team] = await tx
    .select({ name: teams.name })
    .from(teams)
    .where(and(eq(teams.orgId, orgId), eq(teams.id, id)))
  return team?.name
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

/** How much a team still has to do. */
export const workOfTeam = ({ tx, orgId }: Ctx, teamId: string) =>
  tx.$count(workOrders, and(eq(workOrders.orgId, orgId), eq(workOrders.teamId, teamId), eq(workOrders.isOpen, true)))

/** The numbers of what is still to be done at a place itself. */
export async function workAt({ tx, orgId }: Ctx, locationId: string, most: number): Promise<string[]> {
  const rows = await tx
    .select({ number: workOrders.number })
    .from(workOrders)
    .where(
      and(
        eq(workOrders.orgId, orgId),
        eq(workOrders.locationId, locationId),
        inArray(workOrders.status, ['requested', ...PENDING]),
      ),
    )
    .orderBy(desc(workOrders.createdAt))
    .limit(most)
  return rows.map(({ number }) => number)
}

/** Which of these people are at work on something now. */
export async function atWork({ tx, orgId }: Ctx, userIds: string[]): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ id: workOrders.assigneeId })
    .from(workOrders)
    .where(
      and(
        eq(workOrders.orgId, orgId),
        inArray(workOrders.assigneeId, userIds),
        eq(workOrders.isOpen, true),
        eq(workOrders.status, 'in_progress'),
      ),
    )
  return new Set(rows.flatMap(({ id }) => id ?? []))
}

type Range = {
  /** The first day, and the day after the last. */
  start: string
  end: string
  statuses: readonly WorkOrderStatus[]
  limit: number
  assigneeId?: string | undefined
  teamId?: string | undefined
  assetId?: string | undefined
  /** The place and everything in it. */
  locationId?: string | undefined
  type?: WorkOrderRecord['type'] | undefined
}

/** What is planned for a range of days, the soonest first, as far as this person may see it. */
export async function plannedBetween(
  ctx: Ctx,
  { start, end, statuses, limit, assigneeId, teamId, assetId, locationId, type }: Range,
): Promise<WorkOrderRow[]> {
  const rows = await rowsFrom(ctx)
    .where(
      and(
        eq(workOrders.orgId, ctx.orgId),
        gte(workOrders.plannedAt, start),
        lt(workOrders.plannedAt, end),
        inArray(workOrders.status, [...statuses]),
        assigneeId ? eq(workOrders.assigneeId, assigneeId) : undefined,
        teamId ? eq(workOrders.teamId, teamId) : undefined,
        assetId ? eq(workOrders.assetId, assetId) : undefined,
        locationId ? await isWithinLocation(ctx, workOrders.locationId, locationId) : undefined,
        type ? eq(workOrders.type, type) : undefined,
        within(ctx, 'work-orders:read'),
      ),
    )
    .orderBy(asc(workOrders.plannedAt), asc(workOrders.id))
    .limit(limit)
  const { timeZone } = await organisationOf(ctx)
  return rows.map(shownOn(dayIn(timeZone, ctx.now)))
}
