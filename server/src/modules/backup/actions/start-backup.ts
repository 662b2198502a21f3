import { eq, and, gt, sql } from 'drizzle-orm'
import type { Backup } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { beginBackup } from '../begin-backup.ts'
import { assertNoGuest, shownBackup } from '../queries.ts'
import { KEPT_MS } from '../rules.ts'
import { backups } from '../tables.ts'

/** Each takes room that nobody counts against the organisation. */
const MOST_A_DAY = 5

export async function startBackup(ctx: Ctx): Promise<Backup> {
  assertNoGuest(ctx)
  const today = and(
    eq(backups.orgId, ctx.orgId),
    eq(backups.daily, false),
    gt(backups.createdAt, new Date(ctx.now.getTime() - KEPT_MS)),
    sql`${backups.state} <> 'failed'`,
  )
  if ((await ctx.tx.$count(backups, today)) >= MOST_A_DAY)
    throw notAllowedNow(`There were ${MOST_A_DAY} backups within a day. Take one of those, or wait until tomorrow.`)
  const begun = await beginBackup(ctx, { daily: false })
  if (!begun) throw notAllowedNow('A backup is being made. Wait until it is done.')
  return shownBackup(ctx, begun)
}
