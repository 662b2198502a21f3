import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { isPicture, PDF } from '../rules.ts'
import { files } from '../tables.ts'
import { ownFiles } from '../uploader.ts'

export type About = { type: string; id: string }

type How = {
  /** The field of the form that names them: what is refused is said beside it. */
  field?: string
  /** PDFs too, or whatever there is; left out, only pictures. */
  documents?: boolean | 'any'
}

/**
 * Gives uploaded files to what they are about. Only one's own, and each only once. With `customerId` that customer
 * sees them too; null keeps them among staff.
 */
export async function attachFiles(
  ctx: Ctx,
  ids: string[],
  about: About,
  customerId: string | null,
  { field = 'photoIds', documents = false }: How = {},
) {
  if (ids.length === 0) return
  const taken = await take(ctx, ids, about, customerId)
  for (const [i, id] of ids.entries()) {
    const file = taken.get(id)
    if (!file) throw invalid({ [`${field}.${i}`]: 'This file is not here any more. Choose it again.' })
    if (!documents && !isPicture(file.mediaType))
      throw invalid({ [`${field}.${i}`]: 'Only pictures can be sent here. Choose a JPEG, PNG or WebP file.' })
    if (documents === true && !isPicture(file.mediaType) && file.mediaType !== PDF)
      throw invalid({ [`${field}.${i}`]: 'Only pictures and PDF can be sent here.' })
  }
}

async function take(ctx: Ctx, ids: string[], about: About, customerId: string | null) {
  const own = ownFiles(ctx)
  if (!own) return new Map<string, { mediaType: string }>()
  const taken = await ctx.tx
    .update(files)
    .set({ aboutType: about.type, aboutId: about.id, customerId })
    .where(and(eq(files.orgId, ctx.orgId), inArray(files.id, ids), own, eq(files.ready, true), isNull(files.aboutId)))
    .returning({ id: files.id, mediaType: files.mediaType })
  return new Map(taken.map((file) => [file.id, file]))
}
