import { and, count, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Input, Notice, notifications as endpoints, Output, OutboxMessage } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'
import { outside } from '#core/outside/index.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { preferredContact } from './preferred-contact.ts'
import { filledIn, kindsFor } from './rules.ts'
import { noticePreferences, notices, outbox } from './tables.ts'

const MOST_COUNTED = 99

export function me(ctx: Ctx): string {
  const userId = userIdOf(ctx)
  if (!userId) throw forbidden('Please sign in.')
  return userId
}

/** One's own notices, and of those what one was told in the part one plays now: staff, or this customer. */
export const mine = (ctx: Ctx) =>
  and(
    eq(notices.orgId, ctx.orgId),
    eq(notices.userId, me(ctx)),
    ctx.actor.kind === 'customer' ? eq(notices.customerId, ctx.actor.customerId) : isNull(notices.customerId),
  )

export async function listNotices(
  ctx: Ctx,
  { unread, cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const place = placeOf(cursor)
  const rows = await ctx.tx
    .select()
    .from(notices)
    .where(and(mine(ctx), unread && isNull(notices.readAt), place && lt(notices.id, place[1])))
    .orderBy(desc(notices.id))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ id }) => cursorOf('', id), showNotice)
}

const showNotice = ({
  id,
  kind,
  title,
  text,
  aboutType,
  aboutId,
  readAt,
  createdAt,
}: typeof notices.$inferSelect): Notice => ({
  id,
  kind,
  title,
  text,
  about: aboutType && aboutId ? { type: aboutType, id: aboutId } : null,
  read: readAt !== null,
  at: createdAt,
})

/** How many are unread. Counting stops at 99: nobody reads more from a bell. */
export async function unreadNotices(ctx: Ctx): Promise<Output<typeof endpoints.unread>> {
  const waiting = ctx.tx
    .select({ one: sql`1`.as('one') })
    .from(notices)
    .where(and(mine(ctx), isNull(notices.readAt)))
    .limit(MOST_COUNTED + 1)
    .as('waiting')
  const [row] = await ctx.tx.select({ n: count() }).from(waiting)
  const n = row?.n ?? 0
  return { count: Math.min(n, MOST_COUNTED), capped: n > MOST_COUNTED }
}

export async function preferencesOf(ctx: Ctx): Promise<Output<typeof endpoints.preferences>> {
  const chosen = await ctx.tx
    .select()
    .from(noticePreferences)
    .where(and(eq(noticePreferences.orgId, ctx.orgId), eq(noticePreferences.userId, me(ctx))))
  const kinds = kindsFor(ctx.actor.kind === 'staff' ? ctx.actor.grants : 'customer')
  return filledIn(kinds, chosen, await preferredContact(ctx))
}

export async function listOutbox(
  ctx: Ctx,
  { channel, status, cursor, limit = 25 }: Input<typeof endpoints.outbox>,
): Promise<Output<typeof endpoints.outbox>> {
  const place = placeOf(cursor)
  const rows = await ctx.tx
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.orgId, ctx.orgId),
        channel && eq(outbox.channel, channel),
        status && eq(outbox.status, status),
        place && lt(outbox.id, place[1]),
      ),
    )
    .orderBy(desc(outbox.id))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ id }) => cursorOf('', id), showMessage)
}

export type StoredMessage = typeof outbox.$inferSelect

/** A secret is shown only where nothing is real: there the outbox is the only letter box. */
export const secretsShown = ({ mail, sms, demo } = outside()) => demo && mail.sandbox && sms.sandbox

export const showMessage = (row: StoredMessage): OutboxMessage => ({
  ...row,
  attachment: row.attachment?.name ?? null,
  body: row.confidential && !secretsShown() ? 'Not shown: it holds a private link.' : row.body,
})
