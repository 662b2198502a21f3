import { userIdOf, type Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { enqueue } from '#core/jobs.ts'
import { backupAsked } from './events.ts'
import { makeBackup } from './make-backup.ts'
import { KEPT_MS } from './rules.ts'
import { backups } from './tables.ts'

/** One at a time: undefined when there is one under way. */
export async function beginBackup(ctx: Ctx, { daily }: { daily: boolean }) {
  const [row] = await ctx.tx
    .insert(backups)
    .values({
      orgId: ctx.orgId,
      id: newId(),
      daily,
      askedBy: userIdOf(ctx),
      askedByName: ctx.actor.name,
      state: 'waiting',
      createdAt: ctx.now,
      until: daily ? null : new Date(ctx.now.getTime() + KEPT_MS),
    })
    .onConflictDoNothing()
    .returning()
  if (!row) return undefined
  enqueue(ctx, makeBackup, { id: row.id })
  await emit(ctx, backupAsked, { about: row.id, data: { daily } })
  return row
}
