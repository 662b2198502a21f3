import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { enqueue } from '#core/jobs.ts'
import { removeBytes } from '../jobs.ts'
import { lockMedium } from '../media.ts'
import { note } from '../subjects.ts'
import { files } from '../tables.ts'

/** Removes a file for good: its room is free at once, its bytes go soon after, and the history says that it was there. */
export async function removeMedium(ctx: Ctx, { id }: { id: string }) {
  const { file, place } = await lockMedium(ctx, id)
  await ctx.tx.delete(files).where(and(eq(files.orgId, ctx.orgId), eq(files.id, id)))
  enqueue(ctx, removeBytes, { keys: [file.storageKey, ...(file.thumbnailKey ? [file.thumbnailKey] : [])] })
  await note(ctx, place, 'removed', file)
  return { done: true as const }
}
