import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { enqueue } from '#core/jobs.ts'
import { keyOfBackup } from './places.ts'
import { removeArchives } from './remove-archives.ts'
import { backups } from './tables.ts'

/** The row stays: that there was a backup, of whom and how large, is worth knowing longer than its file. */
export async function letGo(ctx: Ctx, ids: string[]) {
  if (ids.length === 0) return
  await ctx.tx
    .update(backups)
    .set({ state: 'gone', until: null })
    .where(and(eq(backups.orgId, ctx.orgId), inArray(backups.id, ids)))
  enqueue(ctx, removeArchives, { keys: ids.map((id) => keyOfBackup(ctx.orgId, id)) })
}
