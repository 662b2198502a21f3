import { and, asc, eq, sql } from 'drizzle-orm'
import { withOrg } from './db.ts'
import { events } from './tables.ts'

/** What a live reader needs of an event. `userIds` are the people it concerns, where the event names them. */
export type Logged = {
  name: string
  about: string
  customerId: string | null
  from: string | null
  to: string | null
  xid: string
  userIds: string[] | null
}

const HORIZON = sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`

/** The oldest transaction that may still be open: everything below it is committed or undone for good. */
export const horizon = (orgId: string) =>
  withOrg({ orgId }, async (tx) => (await tx.execute<{ at: string }>(sql`select ${HORIZON} as at`)).rows[0]!.at, {
    read: true,
  })

/**
 * The events from a position up to the horizon, in the order of their transactions, so that one which committed late
 * is never skipped. `waiting`: there are more, of transactions above the horizon; look again soon.
 */
export async function happenedSince(orgId: string, position: string, limit = 1000) {
  const rows = await withOrg(
    { orgId },
    (tx) =>
      tx
        .select({
          name: events.name,
          about: events.about,
          customerId: events.customerId,
          from: events.from,
          to: events.to,
          xid: sql<string>`${events.xid}::text`,
          userIds: sql<string[] | null>`${events.data} -> 'userIds'`,
          horizon: HORIZON,
        })
        .from(events)
        .where(and(eq(events.orgId, orgId), sql`${events.xid} >= ${position}::xid8`))
        .orderBy(asc(events.xid), asc(events.id))
        .limit(limit),
    { read: true },
  )
  const edge = rows[0]?.horizon ?? position
  const settled = rows.filter(({ xid }) => BigInt(xid) < BigInt(edge))
  const full = rows.length === limit
  const next = full ? (afterPage(settled) ?? edge) : edge
  return { events: settled as Logged[], next, waiting: full || settled.length < rows.length }
}

/**
 * A full page may end inside a transaction: go on with that one again, for being told twice does no harm. Unless it
 * fills the page alone, when going on means going past it.
 */
function afterPage(settled: { xid: string }[]) {
  const first = settled[0]?.xid
  const last = settled.at(-1)?.xid
  return last && (first === last ? String(BigInt(last) + 1n) : last)
}
