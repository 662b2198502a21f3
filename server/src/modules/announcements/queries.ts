import { and, desc, eq, gt, lte, or, sql } from 'drizzle-orm'
import type { Announcement, announcements as endpoints, Input, MyAnnouncement, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { forbidden, found } from '#core/errors.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { customers } from '#modules/customers/index.ts'
import { users } from '#modules/identity/index.ts'
import { AHEAD_MS, byUrgency } from './rules.ts'
import { announcements } from './tables.ts'

export type StoredAnnouncement = typeof announcements.$inferSelect
/** More than are ever in force for one place. */
const MOST_SHOWN = 50

export async function listAnnouncements(
  ctx: Ctx,
  { state, cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const place = placeOf(cursor, 'moment')
  const rows = await withAuthor(ctx)
    .where(
      and(
        eq(announcements.orgId, ctx.orgId),
        state === 'over' ? lte(announcements.overAt, ctx.now) : undefined,
        state === 'now' || state === 'coming' ? gt(announcements.overAt, ctx.now) : undefined,
        state === 'now' ? lte(announcements.startsAt, ctx.now) : undefined,
        state === 'coming' ? gt(announcements.startsAt, ctx.now) : undefined,
        place && sql`(${announcements.startsAt}, ${announcements.id}) < (${place[0]}, ${place[1]})`,
      ),
    )
    .orderBy(desc(announcements.startsAt), desc(announcements.id))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ it }) => cursorOf(it.startsAt, it.id), show)
}

const withAuthor = ({ tx }: Ctx) =>
  tx
    .select({ it: announcements, by: users.name })
    .from(announcements)
    .innerJoin(users, eq(users.id, announcements.byId))

const show = ({ it, by }: { it: StoredAnnouncement; by: string }): Announcement => ({
  ...it,
  by: { id: it.byId, name: by },
})

export async function getAnnouncement(ctx: Ctx, id: string): Promise<Announcement> {
  const [row] = await withAuthor(ctx).where(and(eq(announcements.orgId, ctx.orgId), eq(announcements.id, id)))
  return show(found(row, 'announcement'))
}

/** Locks the row, so that two people cannot change it at once. */
export async function lockAnnouncement({ tx, orgId }: Ctx, id: string): Promise<StoredAnnouncement> {
  const [row] = await tx
    .select()
    .from(announcements)
    .where(and(eq(announcements.orgId, orgId), eq(announcements.id, id)))
    .for('update')
  return found(row, 'announcement')
}

/** What is announced now where the customer lives; planned outages some days before. */
export async function myAnnouncements({ tx, orgId, actor, now }: Ctx): Promise<MyAnnouncement[]> {
  if (actor.kind !== 'customer') throw forbidden('This is for customers of the portal.')
  const rows = await tx
    .select({
      id: announcements.id,
      kind: announcements.kind,
      title: announcements.title,
      body: announcements.body,
      startsAt: announcements.startsAt,
      endsAt: announcements.endsAt,
    })
    .from(announcements)
    .innerJoin(customers, and(eq(customers.orgId, announcements.orgId), eq(customers.id, actor.customerId)))
    .where(
      and(
        eq(announcements.orgId, orgId),
        gt(announcements.overAt, now),
        or(
          lte(announcements.startsAt, now),
          and(
            eq(announcements.kind, 'planned_outage'),
            lte(announcements.startsAt, new Date(now.getTime() + AHEAD_MS)),
          ),
        ),
        sql`(${announcements.areas} = '{}' or ${customers.county} = any(${announcements.areas}))`,
      ),
    )
    .orderBy(desc(announcements.startsAt))
    .limit(MOST_SHOWN)
  return rows.toSorted(byUrgency)
}
