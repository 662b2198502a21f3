import { and, eq } from 'drizzle-orm'
import type { Input, media as endpoints, Medium } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { lockMedium, mediaNamed } from '../media.ts'
import { note } from '../subjects.ts'
import { files } from '../tables.ts'

/** Says under a file what is to be seen or heard in it; nothing takes the caption away. */
export async function captionMedium(ctx: Ctx, { id, caption: said }: Input<typeof endpoints.caption>): Promise<Medium> {
  const { file, place, rights } = await lockMedium(ctx, id)
  const caption = said || null
  if (caption !== file.caption) {
    await ctx.tx
      .update(files)
      .set({ caption })
      .where(and(eq(files.orgId, ctx.orgId), eq(files.id, id)))
    await note(ctx, place, 'captioned', { ...file, caption })
  }
  return found((await mediaNamed(ctx, place, [id], rights))[0], 'file')
}
