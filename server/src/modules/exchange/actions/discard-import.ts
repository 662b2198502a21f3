import type { exchange as endpoints, Input } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { enqueue } from '#core/jobs.ts'
import { importDiscarded } from '../events.ts'
import { forgetBytes } from '../jobs.ts'
import { lockImport } from '../queries.ts'
import { imports } from '../tables.ts'

/** Forgets a file that nothing came of. What was imported stays in the list, as does what was taken back. */
export async function discardImport(ctx: Ctx, { id }: Input<typeof endpoints.discard>) {
  const { status, register } = await lockImport(ctx, id)
  if (!['mapping', 'checked', 'failed'].includes(status))
    throw notAllowedNow('Only a file that was not imported can be discarded.')
  await ctx.tx.delete(imports).where(and(eq(imports.orgId, ctx.orgId), eq(imports.id, id)))
  await emit(ctx, importDiscarded, { about: id, from: status, data: { register } })
  enqueue(ctx, forgetBytes, { id })
  return { done: true as const }
}
