import { eq, type SQL } from 'drizzle-orm'
import { userIdOf, type Ctx } from '#core/context.ts'
import { files } from './tables.ts'

/** Who sends a file: somebody with a login, or whoever opened a page for visitors; nobody else may. */
export function uploaderOf(ctx: Pick<Ctx, 'actor'>) {
  const uploadedBy = userIdOf(ctx)
  if (uploadedBy) return { uploadedBy, visitId: null }
  const visitId = ctx.actor.kind === 'visitor' ? ctx.actor.visitId : undefined
  return visitId ? { uploadedBy: null, visitId } : undefined
}

/** The files that they sent. */
export function ownFiles(ctx: Pick<Ctx, 'actor'>): SQL | undefined {
  const uploader = uploaderOf(ctx)
  if (!uploader) return undefined
  return uploader.visitId === null ? eq(files.uploadedBy, uploader.uploadedBy) : eq(files.visitId, uploader.visitId)
}
