import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { OPEN_CASE_STATUSES, cases as endpoints, type Input, type Output } from '@mtambo/contract'
import { nextDay, startOfDay } from '#core/clock.ts'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { hot, literalLimit } from '#core/db.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { atMost, COUNT_LIMIT, keptTotal } from '#core/totals.ts'
import { customers } from '#modules/customers/index.ts'
import { organisationOf, users } from '#modules/identity/index.ts'
import { UNASSIGNED } from './lifecycle.ts'
import { customerOf } from './queries.ts'
import { cases } from './tables.ts'

type Asked = Input<typeof endpoints.list>
type Filters = Omit<Asked, 'cursor' | 'limit' | 'sort'>
type Sort = NonNullable<Asked['sort']>
/** What a list's total counts, and whether it is a kept one. */
type Counted = { where: SQL | undefined; values: Record<string, unknown>; kept: boolean }

const COLUMNS = {
  id: cases.id,
  number: cases.number,
  title: cases.title,
  category: cases.category,
  severity: cases.severity,
  status: cases.status,
  priority: cases.priority,
  locationText: cases.locationText,
  reportedAt: cases.reportedAt,
  resolvedAt: cases.resolvedAt,
  severityRank: cases.severityRank,
  assigneeId: cases.assigneeId,
  assigneeName: users.name,
  customerId: customers.id,
  firstName: customers.firstName,
  lastName: customers.lastName,
  accountNumber: customers.accountNumber,
}

const rowsFrom = ({ tx }: Ctx) =>
  tx
    .select(COLUMNS)
    .from(cases)
    .leftJoin(customers, and(eq(customers.orgId, cases.orgId), eq(customers.id, cases.customerId)))
    .leftJoin(users, eq(users.id, cases.assigneeId))

type Row = Awaited<ReturnType<typeof rowsFrom>>[number]

const shown = ({ assigneeId, assigneeName, customerId, firstName, lastName, accountNumber, ...row }: Row) => ({
  ...row,
  assignee: assigneeId ? { id: assigneeId, name: assigneeName ?? 'Unknown' } : null,
  customer: customerId ? { id: customerId, name: `${firstName} ${lastName}`, accountNumber: accountNumber! } : null,
})

const value = sql.placeholder

/** What each filter asks of a row. The values come with the execution, so that the query is planned once. */
const WHERE = {
  status: eq(cases.status, value('status')),
  pending: eq(cases.isOpen, true),
  unassigned: sql`${cases.isOpen} = true and ${cases.assigneeId} is null`,
  category: eq(cases.category, value('category')),
  severity: eq(cases.severity, value('severity')),
  assigneeId: eq(cases.assigneeId, value('assigneeId')),
  customerId: eq(cases.customerId, value('customerId')),
  connectionId: eq(cases.connectionId, value('connectionId')),
  area: eq(cases.area, value('area')),
  from: sql`${cases.reportedAt} >= ${value('from')}::timestamptz`,
  to: sql`${cases.reportedAt} < ${value('to')}::timestamptz`,
  resolvedFrom: sql`${cases.resolvedAt} >= ${value('from')}::timestamptz`,
  resolvedTo: sql`${cases.resolvedAt} < ${value('to')}::timestamptz`,
  /** With an `own` grant: what is assigned to oneself, and what nobody has taken up yet. */
  own: sql`(${cases.assigneeId} = ${value('me')}::uuid or ${cases.status} = 'reported')`,
} satisfies Record<string, SQL>
type Condition = keyof typeof WHERE
const CONDITIONS = Object.keys(WHERE) as Condition[]

/** The order, and what comes after a place in it. */
const SORTS: Record<Sort, { order: SQL[]; after: SQL }> = {
  newest: {
    order: [desc(cases.reportedAt), desc(cases.id)],
    after: sql`(${cases.reportedAt}, ${cases.id}) < (${value('at')}::timestamptz, ${value('id')}::uuid)`,
  },
  oldest: {
    order: [asc(cases.reportedAt), asc(cases.id)],
    after: sql`(${cases.reportedAt}, ${cases.id}) > (${value('at')}::timestamptz, ${value('id')}::uuid)`,
  },
  severity: {
    order: [desc(cases.severityRank), desc(cases.reportedAt), desc(cases.id)],
    after: sql`(${cases.severityRank}, ${cases.reportedAt}, ${cases.id}) < (${value('rank')}::smallint, ${value('at')}::timestamptz, ${value('id')}::uuid)`,
  },
}

/** Which conditions hold for what was asked, and their values. */
async function narrow(ctx: Ctx, { status, from, to, by = 'reported', ...rest }: Filters) {
  const { timeZone } = await organisationOf(ctx)
  const values: Record<string, unknown> = {
    orgId: ctx.orgId,
    me: userIdOf(ctx),
    status,
    ...rest,
    from: from && startOfDay(from, timeZone).toISOString(),
    to: to && startOfDay(nextDay(to), timeZone).toISOString(),
  }
  const on = CONDITIONS.filter((name) => {
    if (name === 'own') return ctx.actor.kind === 'staff' && reach(ctx, 'cases:read') !== 'all'
    if (name === 'pending' || name === 'unassigned') return status === name
    if (name === 'from' || name === 'to') return by === 'reported' && Boolean(values[name])
    if (name === 'resolvedFrom' || name === 'resolvedTo')
      return by === 'resolved' && Boolean(name === 'resolvedFrom' ? from : to)
    return Boolean(values[name]) && !(name === 'status' && (status === 'pending' || status === 'unassigned'))
  })
  return { values, on }
}

const whereOf = (on: Condition[], found?: SQL, after?: SQL) =>
  and(eq(cases.orgId, value('orgId')), ...on.map((name) => WHERE[name]), found, after)

export async function listCases(
  ctx: Ctx,
  { cursor, limit = 25, sort = 'newest', ...filters }: Asked,
): Promise<Output<typeof endpoints.list>> {
  const { counted, ...page } = await pageOfCases(ctx, { cursor, limit, sort, ...filters })
  return { ...page, ...(await totalOf(ctx, filters, counted)) }
}

/** The newest of all one may see. */
export const newestCases = async (ctx: Ctx, limit: number) =>
  (await pageOfCases(ctx, { limit, sort: 'newest' }, { kept: true })).items

/** `kept`: asked in a transaction that keeps its plans, so that the limit must stand in the statement. Otherwise the
 *  database plans for the very status and limit, which at a million rows is worth it. */
async function pageOfCases(
  ctx: Ctx,
  { cursor, limit, sort, q, ...filters }: Asked & { limit: number; sort: Sort },
  { kept = false } = {},
) {
  const place = placeOf(cursor, sort === 'severity' ? 'ranked' : 'moment')
  const [rank, at] = sort === 'severity' && place ? place[0].split('|') : [undefined, place?.[0]]
  const { values, on } = await narrow(ctx, filters)
  // Words make a query of their own shape, which is not kept.
  const found = q && wordsOf(q).length > 0 ? sql`${cases.id} in (${foundBy(ctx.orgId, 'cases', q)})` : undefined
  const { order, after } = SORTS[sort]
  const build = () =>
    rowsFrom(ctx)
      .where(whereOf(on, found, place && after))
      .orderBy(...order)
      .limit(kept ? literalLimit(limit + 1) : limit + 1)
  const all = { ...values, rank, at, id: place?.[1] }
  const shape = `cases ${sort} ${CONDITIONS.map((name) => (on.includes(name) ? 1 : 0)).join('')}${place ? '+' : ' '}${limit}`
  const rows = found ? await build().prepare('').execute(all) : await hot(ctx.tx, shape, all, build)
  const cursorAt = (row: Row) =>
    cursorOf(sort === 'severity' ? `${row.severityRank}|${row.reportedAt.toISOString()}` : row.reportedAt, row.id)
  return {
    ...pageOf(rows, limit, cursorAt, shown),
    counted: { where: whereOf(on, found), values, kept: !found && on.every((name) => KEPT.includes(name)) },
  }
}

/** The conditions whose totals are kept as rows change. */
const KEPT: Condition[] = ['status', 'pending', 'unassigned', 'category', 'severity']
/** What the groups of statuses stand for. */
const GROUPS = { pending: OPEN_CASE_STATUSES, unassigned: UNASSIGNED }

/** Status, category and severity are counted as rows change; anything else is counted up to a limit. */
async function totalOf(ctx: Ctx, { status, category, severity }: Filters, { where, values, kept }: Counted) {
  if (kept) {
    const total = await keptTotal(ctx, 'cases', [
      status === 'pending' || status === 'unassigned' ? GROUPS[status] : status,
      category || undefined,
      severity,
    ])
    return { total, capped: false }
  }
  const some = ctx.tx
    .select({ one: sql`1`.as('one') })
    .from(cases)
    .where(where)
    .limit(COUNT_LIMIT + 1)
    .as('some')
  const [row] = await ctx.tx
    .select({ n: sql<number>`count(*)::int` })
    .from(some)
    .prepare('')
    .execute(values)
  return atMost(row!.n)
}

export async function listMyCases(
  ctx: Ctx,
  { status, connectionId, cursor, limit = 25 }: Input<typeof endpoints.mine>,
): Promise<Output<typeof endpoints.mine>> {
  const place = placeOf(cursor, 'moment')
  const mine = and(
    eq(cases.orgId, ctx.orgId),
    eq(cases.customerId, customerOf(ctx)),
    status && eq(cases.isOpen, status === 'pending'),
    connectionId ? eq(cases.connectionId, connectionId) : undefined,
  )
  const { order, after } = SORTS.newest
  const rows = await rowsFrom(ctx)
    .where(and(mine, place && after))
    .orderBy(...order)
    .limit(limit + 1)
    .prepare('')
    .execute({ at: place?.[0], id: place?.[1] })
  return pageOf(rows, limit, (row) => cursorOf(row.reportedAt, row.id), shown)
}
