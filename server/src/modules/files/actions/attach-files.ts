import { and, eq, inArray, isNull } from 'drizzle-orm'
import { userIdOf, type Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { files } from '../tables.ts'

export type About = { type: string; id: string }

/**
 * Gives uploaded files to what they are about. Only one's own, and each only once. With `customerId` that customer
 * sees them too; null keeps them among staff.
 */
export async function attachFiles(ctx: Ctx, ids: string[], about: About, customerId: string | null) {
  const uploadedBy = userIdOf(ctx)
  if (ids.length === 0) return
  const taken =
    uploadedBy === null
      ? []
      : await ctx.tx
          .update(files)
          .set({ aboutType: about.type, aboutId: about.id, customerId })
          .where(
            and(
              eq(files.orgId, ctx.orgId),
              inArray(files.id, ids),
              eq(files.uploadedBy, uploadedBy),
              isNull(files.aboutId),
            ),
          )
          .returning({ id: files.id })
  const missing = ids.findIndex((id) => !taken.some((file) => file.id === id))
  if (missing >= 0) throw invalid({ [`photoIds.${missing}`]: 'This photo is not here any more. Choose it again.' })
}
