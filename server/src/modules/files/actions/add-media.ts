import { and, eq, inArray } from 'drizzle-orm'
import type { Input, media as endpoints, Output } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'
import { mediaNamed } from '../media.ts'
import { note, rightsAt, type Place } from '../subjects.ts'
import { files } from '../tables.ts'
import { attachFiles } from './attach-files.ts'

type Asked = Input<typeof endpoints.attach>

/** Gives uploaded files to something. Asked twice, as over a bad line, they are there once. */
export async function addMedia(ctx: Ctx, asked: Asked): Promise<Output<typeof endpoints.attach>> {
  const place = { type: asked.aboutType, id: asked.aboutId }
  const rights = await rightsAt(ctx, place)
  if (!rights.add) throw forbidden('You may not add files here.')

  const ids = asked.files.map(({ id }) => id)
  const there = await alreadyAt(ctx, place, ids)
  const fresh = ids.filter((id) => !there.has(id))
  await attachFiles(ctx, fresh, place, null, { field: 'files', documents: 'any' })
  for (const { id, caption } of asked.files) {
    if (caption && fresh.includes(id))
      await ctx.tx
        .update(files)
        .set({ caption })
        .where(and(eq(files.orgId, ctx.orgId), eq(files.id, id)))
  }
  const items = await mediaNamed(ctx, place, ids, rights)
  for (const file of items) if (fresh.includes(file.id)) await note(ctx, place, 'added', file)
  return { items }
}

/** Those that the same person has already put here. */
async function alreadyAt(ctx: Ctx, { type, id }: Place, ids: string[]): Promise<Set<string>> {
  const rows = await ctx.tx
    .select({ id: files.id })
    .from(files)
    .where(
      and(
        eq(files.orgId, ctx.orgId),
        inArray(files.id, ids),
        eq(files.aboutId, id),
        eq(files.aboutType, type),
        eq(files.uploadedBy, userIdOf(ctx)!),
      ),
    )
  return new Set(rows.map((row) => row.id))
}
