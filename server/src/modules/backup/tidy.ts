import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#core/context.ts'
import { enqueue, job } from '#core/jobs.ts'
import { beginBackup } from './begin-backup.ts'
import { letGo } from './let-go.ts'
import { makeBackup } from './make-backup.ts'
import { noteBrokenOff } from './perform-restore.ts'
import { keyOfRestore } from './places.ts'
import { removeArchives } from './remove-archives.ts'
import { silent } from './reporting.ts'
import { nightlyDue } from './rules.ts'
import { dataSettingsOf, zoneOf } from './settings.ts'
import { backups, restores } from './tables.ts'

/** Begins the nightly backup, and removes what is not kept any longer. */
export const tidyBackups = job(
  'backup.tidy',
  z.object({}),
  async (ctx) => {
    const { daily, keep } = await dataSettingsOf(ctx)
    const latest = await ctx.tx
      .select({ id: backups.id, createdAt: backups.createdAt, state: backups.state })
      .from(backups)
      .where(
        and(
          eq(backups.orgId, ctx.orgId),
          eq(backups.daily, true),
          inArray(backups.state, ['waiting', 'running', 'done', 'failed']),
        ),
      )
      .orderBy(desc(backups.id))
    if (daily && nightlyDue(ctx.now, latest[0]?.createdAt, await zoneOf(ctx))) await beginBackup(ctx, { daily: true })
    const kept = latest.filter(({ state }) => state === 'done').slice(keep)
    await letGo(
      ctx,
      kept.map(({ id }) => id),
    )
    await forgetOld(ctx)
    await noteBrokenOff(ctx)
    await beginAnew(ctx)
  },
  { cron: '10 * * * *' },
)

const DAY = 86_400_000

async function forgetOld(ctx: Ctx) {
  const { tx, orgId, now } = ctx
  const over = await tx
    .select({ id: backups.id })
    .from(backups)
    .where(and(eq(backups.orgId, orgId), eq(backups.state, 'done'), lt(backups.until, now)))
  await letGo(
    ctx,
    over.map(({ id }) => id),
  )
  const unused = await tx
    .delete(restores)
    .where(
      and(
        eq(restores.orgId, orgId),
        eq(restores.state, 'checked'),
        lt(restores.createdAt, new Date(now.getTime() - DAY)),
      ),
    )
    .returning({ id: restores.id })
  if (unused.length > 0) enqueue(ctx, removeArchives, { keys: unused.map(({ id }) => keyOfRestore(orgId, id)) })
}

/** What a process died over, should its job not come back by itself. */
async function beginAnew(ctx: Ctx) {
  const dead = await ctx.tx
    .select({ id: backups.id })
    .from(backups)
    .where(and(eq(backups.orgId, ctx.orgId), eq(backups.state, 'running'), silent(backups, ctx.now)))
  for (const { id } of dead) enqueue(ctx, makeBackup, { id })
}
