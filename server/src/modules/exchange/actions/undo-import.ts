import type { exchange as endpoints, Import, Input } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { enqueue } from '#core/jobs.ts'
import { workOnImport } from '../jobs.ts'
import { getImport, lockImport } from '../queries.ts'
import { imports } from '../tables.ts'
import { refuseAnother } from './start-import.ts'

export async function undoImport(ctx: Ctx, { id }: Input<typeof endpoints.undo>): Promise<Import> {
  await lockImport(ctx, id)
  const { status, undoUntil } = await getImport(ctx, { id })
  if (status !== 'done') throw notAllowedNow('Only an import that is done can be taken back.')
  if (!undoUntil) throw notAllowedNow('This import is older than 30 days and cannot be taken back any more.')
  await ctx.tx
    .update(imports)
    .set({ status: 'undoing', progress: 0, problem: null })
    .where(and(eq(imports.orgId, ctx.orgId), eq(imports.id, id)))
    .catch(refuseAnother)
  enqueue(ctx, workOnImport, { id })
  return getImport(ctx, { id })
}
