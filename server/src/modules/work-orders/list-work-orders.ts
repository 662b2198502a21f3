import { and, asc, desc, eq, isNotNull, ne, sql, type SQL } from 'drizzle-orm'
import {
  BOARD_DAYS,
  type BoardColumn,
  type BoardFilters,
  type Input,
  type Output,
  type workOrders as endpoints,
} from '@mtambo/contract'
import type { z } from 'zod'
import { dayIn, nextDay } from '#core/clock.ts'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { hot, literalLimit } from '#core/db.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { atMost, COUNT_LIMIT, keptTotal } from '#core/totals.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { isWithinLocation } from '#modules/locations/index.ts'
import { teamsOf } from '#modules/staff/index.ts'
import { rowsFrom, shownOn, type Row } from './rows.ts'
import { urgencyOf, workOrders } from './tables.ts'

type Asked = Input<typeof endpoints.list>
type Sort = NonNullable<Asked['sort']> | 'urgent' | 'done'

const value = sql.placeholder

/** What each filter asks; the values come with the execution, so that the query is planned once. */
const WHERE = {
  status: eq(workOrders.status, value('status')),
  pending: sql`${workOrders.isOpen} = true`,
  type: eq(workOrders.type, value('type')),
  equipmentType: eq(workOrders.equipmentType, value('equipmentType')),
  priority: eq(workOrders.priority, value('priority')),
  assigneeId: eq(workOrders.assigneeId, value('assigneeId')),
  teamId: eq(workOrders.teamId, value('teamId')),
  assetId: eq(workOrders.assetId, value('assetId')),
  connectionId: eq(workOrders.connectionId, value('connectionId')),
  from: sql`${workOrders.plannedAt} >= ${value('from')}::timestamp`,
  to: sql`${workOrders.plannedAt} < ${value('to')}::timestamp`,
  planned: isNotNull(workOrders.plannedAt),
  due: sql`${workOrders.isOpen} = true and ${workOrders.dueOn} is not null`,
  overdue: sql`${workOrders.isOpen} = true and ${workOrders.dueOn} < ${value('today')}::date`,
  parentId: eq(workOrders.parentId, value('parentId')),
  /** What was rejected is found only by who looks for it. */
  kept: ne(workOrders.status, 'rejected'),
  asked: sql`${workOrders.createdById} = ${value('me')} and ${workOrders.requestedAt} is not null`,
  /** One's own, for who is in no team: then an index gives them in their order. */
  mine: eq(workOrders.assigneeId, value('me')),
  ours: sql`(${workOrders.assigneeId} = ${value('me')} or ${workOrders.teamId} = any(${value('teams')}::uuid[]))`,
  /** And what one has asked for, for who sees no more than one's own. */
  seen: sql`(${workOrders.assigneeId} = ${value('me')} or ${workOrders.teamId} = any(${value('teams')}::uuid[])
    or (${workOrders.createdById} = ${value('me')} and ${workOrders.requestedAt} is not null))`,
} satisfies Record<string, SQL>
type Condition = keyof typeof WHERE
const CONDITIONS = Object.keys(WHERE) as Condition[]

/** Where work stands on the board. The statuses are written out, so that the indexes of what is not finished are found. */
const BOARD: Record<BoardColumn, { sort: Sort; statuses: string[]; where: SQL }> = {
  requested: { sort: 'urgent', statuses: ['requested'], where: sql`${workOrders.status} = 'requested'` },
  open: {
    sort: 'urgent',
    statuses: ['open'],
    where: sql`${workOrders.isOpen} = true and ${workOrders.status} = 'open'`,
  },
  scheduled: {
    sort: 'planned',
    statuses: ['scheduled', 'postponed'],
    where: sql`${workOrders.isOpen} = true and ${workOrders.status} in ('scheduled', 'postponed')`,
  },
  in_progress: {
    sort: 'urgent',
    statuses: ['in_progress'],
    where: sql`${workOrders.isOpen} = true and ${workOrders.status} = 'in_progress'`,
  },
  on_hold: {
    sort: 'urgent',
    statuses: ['on_hold'],
    where: sql`${workOrders.isOpen} = true and ${workOrders.status} = 'on_hold'`,
  },
  completed: {
    sort: 'done',
    statuses: ['completed'],
    where: sql`${workOrders.status} = 'completed' and ${workOrders.completedAt} >= ${value('since')}::timestamptz`,
  },
}

const urgency = urgencyOf(workOrders.priority)
const URGENCY: Record<Row['priority'], number> = { low: 0, medium: 1, high: 2, critical: 3 }

/** The order, what comes after a place in it, and the place of a row. */
const SORTS: Record<Sort, { order: SQL[]; after: SQL; place: (row: Row) => string }> = {
  newest: {
    order: [desc(workOrders.createdAt), desc(workOrders.id)],
    after: sql`(${workOrders.createdAt}, ${workOrders.id}) < (${value('at')}::timestamptz, ${value('id')}::uuid)`,
    place: ({ createdAt }) => createdAt.toISOString(),
  },
  planned: {
    order: [asc(workOrders.plannedAt), asc(workOrders.id)],
    after: sql`(${workOrders.plannedAt}, ${workOrders.id}) > (${value('at')}::timestamp, ${value('id')}::uuid)`,
    // The hour on the organisation's wall, written as a moment: in this column there are no zones.
    place: ({ scheduledOn, scheduledTime }) => `${scheduledOn}T${scheduledTime ?? '00:00:00'}.000Z`,
  },
  due: {
    order: [asc(workOrders.dueOn), asc(workOrders.id)],
    after: sql`(${workOrders.dueOn}, ${workOrders.id}) > (${value('at')}::timestamp::date, ${value('id')}::uuid)`,
    place: ({ dueOn }) => `${dueOn}T00:00:00.000Z`,
  },
  urgent: {
    order: [desc(urgency), desc(workOrders.createdAt), desc(workOrders.id)],
    after: sql`(${urgency}, ${workOrders.createdAt}, ${workOrders.id})
      < (${value('rank')}::int, ${value('at')}::timestamptz, ${value('id')}::uuid)`,
    place: ({ priority, createdAt }) => `${URGENCY[priority]}|${createdAt.toISOString()}`,
  },
  done: {
    order: [desc(workOrders.completedAt), desc(workOrders.id)],
    after: sql`(${workOrders.completedAt}, ${workOrders.id}) < (${value('at')}::timestamptz, ${value('id')}::uuid)`,
    place: ({ completedAt }) => completedAt!.toISOString(),
  },
}

export const listWorkOrders = async (
  ctx: Ctx,
  { sort = 'newest', ...asked }: Asked,
): Promise<Output<typeof endpoints.list>> => (await find(ctx, { ...asked, sort })).page

type OnBoard = z.output<typeof BoardFilters> & { column: BoardColumn; cursor?: string | undefined; limit: number }

/** One column of the board with its total, which is kept as long as nothing but the kind of work narrows it. */
export async function boardColumn(ctx: Ctx, { column, ...asked }: OnBoard) {
  const { sort, statuses } = BOARD[column]
  const { page, on, counted } = await find(ctx, { ...asked, sort, column })
  const kept = column !== 'completed' && counted.own === 0 && on.every((name) => name === 'type')
  if (kept) return { ...page, total: await keptTotal(ctx, 'work_orders', [statuses, asked.type]), capped: false }
  const some = ctx.tx
    .select({ one: sql`1`.as('one') })
    .from(workOrders)
    .where(counted.where)
    .limit(COUNT_LIMIT + 1)
    .as('some')
  const [row] = await ctx.tx
    .select({ n: sql<number>`count(*)::int` })
    .from(some)
    .prepare('')
    .execute(counted.values)
  return { ...page, ...atMost(row!.n) }
}

type Found = Omit<Asked, 'sort'> & { sort: Sort; column?: BoardColumn }

async function find(ctx: Ctx, { cursor, limit = 25, sort, column, q, locationId, ...filters }: Found) {
  const { order, after, place: placeIn } = SORTS[sort]
  const place = placeOf(cursor, sort === 'urgent' ? 'ranked' : 'moment')
  const [rank, at] = sort === 'urgent' && place ? place[0].split('|') : [undefined, place?.[0]]
  const today = dayIn((await organisationOf(ctx)).timeZone, ctx.now)
  const { values, on } = await narrow(ctx, filters, column ? undefined : sort, today)
  // Words and a part of the tree make a query of their own shape, which is not kept.
  const own = [
    q && wordsOf(q).length > 0 ? sql`${workOrders.id} in (${foundBy(ctx.orgId, 'work-orders', q)})` : undefined,
    locationId ? await isWithinLocation(ctx, workOrders.locationId, locationId) : undefined,
  ].filter((condition) => condition !== undefined)
  const names = column ? on.filter((name) => name !== 'kept') : on
  const where = and(
    eq(workOrders.orgId, value('orgId')),
    column && BOARD[column].where,
    ...names.map((name) => WHERE[name]),
    ...own,
  )
  const build = () =>
    rowsFrom(ctx)
      .where(and(where, place ? after : undefined))
      .orderBy(...order)
      .limit(literalLimit(limit + 1))
  const all = { ...values, since: new Date(ctx.now.getTime() - BOARD_DAYS * 86_400_000).toISOString() }
  const placed = { ...all, rank, at, id: place?.[1] }
  const shape = `work-orders ${sort} ${column} ${names.join()}${place ? '+' : ' '}${limit}`
  const rows = own.length > 0 ? await build().prepare('').execute(placed) : await hot(ctx.tx, shape, placed, build)
  return {
    page: pageOf(rows, limit, (row) => cursorOf(placeIn(row), row.id), shownOn(today)),
    on: names,
    counted: { where, values: all, own: own.length },
  }
}

type Filters = Omit<Asked, 'cursor' | 'limit' | 'q' | 'locationId' | 'sort'>

/** Which conditions hold for what was asked, and their values. */
async function narrow(
  ctx: Ctx,
  { mine, asked, status, overdue, from, to, ...rest }: Filters,
  sort: Sort | undefined,
  today: string,
) {
  const me = userIdOf(ctx)
  const isMine = me !== null && mine === 'yes'
  const isOwn = me !== null && reach(ctx, 'work-orders:read') !== 'all'
  const teams = isMine || isOwn ? await teamsOf(ctx, me) : []
  const values: Record<string, unknown> = {
    ...rest,
    orgId: ctx.orgId,
    me,
    today,
    teams: `{${teams.map(({ id }) => id).join()}}`,
    status,
    from: from ?? (sort === 'planned' && !to ? today : undefined),
    to: to && nextDay(to),
  }
  const holds: Partial<Record<Condition, boolean>> = {
    mine: isMine && teams.length === 0,
    ours: isMine && teams.length > 0,
    seen: isOwn && !isMine && !asked,
    asked: asked === 'me',
    pending: status === 'pending',
    status: status !== undefined && status !== 'pending',
    kept: status === undefined && !asked,
    planned: sort === 'planned',
    due: sort === 'due',
    overdue: overdue === 'yes',
  }
  return { values, on: CONDITIONS.filter((name) => holds[name] ?? Boolean(values[name])) }
}
