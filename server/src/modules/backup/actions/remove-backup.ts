import { and, eq } from 'drizzle-orm'
import type { Input, backup as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { backupRemoved } from '../events.ts'
import { letGo } from '../let-go.ts'
import { assertNoGuest } from '../queries.ts'
import { backups } from '../tables.ts'

export async function removeBackup(ctx: Ctx, { id }: Input<typeof endpoints.remove>) {
  assertNoGuest(ctx)
  const [row] = await ctx.tx
    .select()
    .from(backups)
    .where(and(eq(backups.orgId, ctx.orgId), eq(backups.id, id)))
    .for('update')
  const { state } = found(row, 'backup')
  if (state === 'waiting' || state === 'running') throw notAllowedNow('It is being made. Remove it when it is done.')
  if (state === 'gone') throw notAllowedNow('Its file was removed already.')
  await letGo(ctx, [id])
  await emit(ctx, backupRemoved, { about: id, data: {} })
  return { done: true as const }
}
