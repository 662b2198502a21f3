import { and, eq } from 'drizzle-orm'
import type { backup as endpoints, Input, Restore } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { invalid, notAllowedNow } from '#core/errors.ts'
import { enqueue } from '#core/jobs.ts'
import { assertEmpty } from '../emptiness.ts'
import { performRestore } from '../perform-restore.ts'
import { assertNoGuest, restoreById, shownRestore } from '../queries.ts'
import { restores } from '../tables.ts'

/** Begins to restore; whoever begins it answers for it, whoever sent the archive. */
export async function beginRestore(
  ctx: Ctx,
  { id, name, tellPeople = false }: Input<typeof endpoints.restore>,
): Promise<Restore> {
  assertNoGuest(ctx)
  const row = await restoreById(ctx, id)
  if (row.state !== 'checked') throw notAllowedNow('This archive was restored already, or is being restored.')
  if (name.trim() !== row.archive.name)
    throw invalid({ name: `Type the name as it is in the archive: ${row.archive.name}` })
  const userId = userIdOf(ctx)!
  await assertEmpty(ctx, userId)
  await ctx.tx
    .update(restores)
    .set({ state: 'waiting', tellPeople, askedBy: userId, askedByName: ctx.actor.name })
    .where(and(eq(restores.orgId, ctx.orgId), eq(restores.id, id)))
  enqueue(ctx, performRestore, { id })
  return shownRestore({ ...row, state: 'waiting', askedByName: ctx.actor.name })
}
