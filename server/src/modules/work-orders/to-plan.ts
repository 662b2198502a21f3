import { and, asc, eq, gte, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm'
import type { Severity, WorkType } from '@mtambo/contract'
import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { cappedCount } from '#core/totals.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { type Row, rowsFrom, shownOn, within } from './rows.ts'
import { dueOrNever, workOrders } from './tables.ts'

type Asked = {
  type?: WorkType | undefined
  priority?: Severity | undefined
  late?: 'yes' | undefined
  cursor?: string | undefined
  limit: number
}

const today = async (ctx: Ctx) => dayIn((await organisationOf(ctx)).timeZone, ctx.now)

/** Has not begun, and has no day or nobody to do it: the words of the index `work_orders_to_plan`. */
const TO_PLAN = sql`${workOrders.status} in ('open', 'scheduled', 'postponed')
  and (${workOrders.scheduledOn} is null or (${workOrders.assigneeId} is null and ${workOrders.teamId} is null))`

const due = dueOrNever(workOrders.dueOn)

/** What each asks, in which order, and the place of a row; the time of day without its zone. */
const ORDERS = {
  waiting: {
    where: (_today: string) => TO_PLAN,
    order: due,
    after: (at: string) => sql`${at}::timestamp::date`,
    place: ({ dueOn }: Row) => `${dueOn ?? '2999-12-31'}T00:00:00.000Z`,
  },
  late: {
    // The words of the index `work_orders_next`.
    where: (today: string) =>
      sql`${workOrders.status} in ('scheduled', 'postponed') and ${workOrders.plannedAt} < ${today}::timestamp`,
    order: sql`${workOrders.plannedAt}`,
    after: (at: string) => sql`${at}::timestamp`,
    place: ({ scheduledOn, scheduledTime }: Row) => `${scheduledOn}T${scheduledTime ?? '00:00:00'}.000Z`,
  },
}

/** What waits to be planned, the soonest due first; or what is late, the longest ago first. */
export async function workToPlan(ctx: Ctx, { type, priority, late, cursor, limit }: Asked) {
  const { where, order, after, place: placeIn } = ORDERS[late ? 'late' : 'waiting']
  const day = await today(ctx)
  const condition = and(
    eq(workOrders.orgId, ctx.orgId),
    where(day),
    type && eq(workOrders.type, type),
    priority && eq(workOrders.priority, priority),
    within(ctx, 'work-orders:read'),
  )
  const place = placeOf(cursor, 'moment')
  const rows = await rowsFrom(ctx)
    .where(and(condition, place && sql`(${order}, ${workOrders.id}) > (${after(place[0])}, ${place[1]}::uuid)`))
    .orderBy(asc(order), asc(workOrders.id))
    .limit(limit + 1)
  return {
    ...pageOf(rows, limit, (row) => cursorOf(placeIn(row), row.id), shownOn(day)),
    ...(await cappedCount(ctx, sql`select 1 from ${workOrders} where ${condition}`)),
  }
}

/** More is not drawn: a person has some ten jobs a day. */
const MOST = 5000

/** What these people, and these teams without a person, are planned for from one day until before another. */
export async function plannedOf(
  ctx: Ctx,
  { start, end, userIds, teamIds }: { start: string; end: string; userIds: string[]; teamIds: string[] },
) {
  const asked = async (whose: SQL | undefined) =>
    rowsFrom(ctx)
      .where(
        and(
          eq(workOrders.orgId, ctx.orgId),
          eq(workOrders.isOpen, true),
          gte(workOrders.plannedAt, start),
          lt(workOrders.plannedAt, end),
          whose,
          within(ctx, 'work-orders:read'),
        ),
      )
      .orderBy(asc(workOrders.plannedAt), asc(workOrders.id))
      .limit(MOST)
  // Two questions, so that each has its index.
  const theirs = userIds.length > 0 ? await asked(inArray(workOrders.assigneeId, userIds)) : []
  const ofTeams =
    teamIds.length > 0 ? await asked(and(isNull(workOrders.assigneeId), inArray(workOrders.teamId, teamIds))) : []
  return [...theirs, ...ofTeams].map(shownOn(await today(ctx)))
}
