import { and, eq, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm'
import { KeepDays } from '@mtambo/contract'
import { z } from 'zod'
import type { Ctx } from '#core/context.ts'
import { job } from '#core/jobs.ts'
import { readOrganisation } from '#modules/identity/index.ts'
import { secretsShown } from './queries.ts'
import { notices, outbox } from './tables.ts'

const USUAL = 90
const DAY = 86_400_000
const AT_ONCE = 5000

/** How many days an organisation keeps what was sent, by its settings. */
export function keepDaysOf(settings: Record<string, unknown>): KeepDays {
  const own = KeepDays.safeParse(settings['keepDays'])
  return own.success ? own.data : { notices: USUAL, email: USUAL, sms: USUAL }
}

export type Forgotten = { notices: number; email: number; sms: number; secrets: number }

/** Ids tell when they were made (UUIDv7), and by them the rows are in order: the smallest one of a moment. */
export const firstIdOf = (moment: Date) => {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** Removes messages that were kept long enough, and secrets in those that will not be sent any more. */
export async function forgetMessages(ctx: Ctx): Promise<Forgotten> {
  const { tx, orgId, now } = ctx
  const days = keepDaysOf((await readOrganisation(ctx)).settings)
  const before = (kept: number) => firstIdOf(new Date(now.getTime() - kept * DAY))
  const olderNotices = tx
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.orgId, orgId), lt(notices.id, before(days.notices))))
    .limit(AT_ONCE)
  const olderMessages = (channel: 'email' | 'sms') =>
    tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          eq(outbox.orgId, orgId),
          eq(outbox.channel, channel),
          inArray(outbox.status, ['sent', 'failed']),
          lt(outbox.id, before(days[channel])),
        ),
      )
      .limit(AT_ONCE)
  const goneNotices = () => tx.delete(notices).where(and(eq(notices.orgId, orgId), inArray(notices.id, olderNotices)))
  const goneMessages = (channel: 'email' | 'sms') => () =>
    tx.delete(outbox).where(and(eq(outbox.orgId, orgId), inArray(outbox.id, olderMessages(channel))))
  return {
    notices: await untilNone(goneNotices),
    email: await untilNone(goneMessages('email')),
    sms: await untilNone(goneMessages('sms')),
    secrets: await blankSecrets(ctx),
  }
}

/** A part at a time, so that no statement takes long. */
async function untilNone(remove: () => PromiseLike<{ rowCount: number | null }>) {
  for (let gone = 0; ;) {
    const { rowCount } = await remove()
    gone += rowCount ?? 0
    if ((rowCount ?? 0) < AT_ONCE) return gone
  }
}

/** What was sent loses its secret as it is sent. One that was never taken loses it here, after a day in which it may be sent again. */
async function blankSecrets({ tx, orgId, now }: Ctx) {
  if (secretsShown()) return 0
  const { rowCount } = await tx
    .update(outbox)
    .set({ body: '' })
    .where(
      and(
        eq(outbox.orgId, orgId),
        inArray(outbox.status, ['sent', 'failed']),
        eq(outbox.confidential, true),
        ne(outbox.body, ''),
        sql`(${isNotNull(outbox.sentAt)} or ${lt(outbox.createdAt, new Date(now.getTime() - DAY))})`,
      ),
    )
  return rowCount ?? 0
}

export const forgetOldMessages = job('notifications.forget-old', z.object({}), forgetMessages, { cron: '30 2 * * *' })
