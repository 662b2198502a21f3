import { and, asc, eq, inArray } from 'drizzle-orm'
import type { FileLink } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { privateLink, type FindFile } from '#core/private-links.ts'
import { files } from './tables.ts'

type StoredFile = Pick<typeof files.$inferSelect, 'id' | 'name' | 'mediaType' | 'bytes'>

export const linkTo = (ctx: Ctx, { id, name, mediaType, bytes }: StoredFile): FileLink => ({
  id,
  name,
  mediaType,
  bytes,
  url: privateLink(ctx, id, 'full'),
  thumbnailUrl: privateLink(ctx, id, 'thumb'),
})

/** The files of several things in one query, oldest first; a thing without any is not in the map. */
export async function filesOf(ctx: Ctx, aboutIds: string[]): Promise<Map<string, FileLink[]>> {
  const links = new Map<string, FileLink[]>()
  if (aboutIds.length === 0) return links
  const rows = await ctx.tx
    .select()
    .from(files)
    .where(and(eq(files.orgId, ctx.orgId), inArray(files.aboutId, aboutIds)))
    .orderBy(asc(files.id))
  for (const row of rows) {
    if (row.aboutId) links.set(row.aboutId, [...(links.get(row.aboutId) ?? []), linkTo(ctx, row)])
  }
  return links
}

/** Where the bytes are. What somebody else uploaded, or another customer's, the fence keeps out or the link does not fit. */
export const findFile: FindFile = async ({ tx, orgId }, id, size) => {
  const [file] = await tx
    .select()
    .from(files)
    .where(and(eq(files.orgId, orgId), eq(files.id, id)))
  return (
    file && { key: size === 'thumb' ? file.thumbnailKey : file.storageKey, name: file.name, mediaType: file.mediaType }
  )
}
