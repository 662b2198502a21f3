import { and, asc, desc, eq, inArray, isNotNull, type SQL } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { FileLink } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { privateLink, type FindFile } from '#core/private-links.ts'
import { PDF } from './rules.ts'
import { files } from './tables.ts'

type StoredFile = Pick<typeof files.$inferSelect, 'id' | 'name' | 'mediaType' | 'bytes' | 'thumbnailKey'>

export const linkTo = (ctx: Ctx, { id, name, mediaType, bytes, thumbnailKey }: StoredFile): FileLink => ({
  id,
  name,
  mediaType,
  bytes,
  url: privateLink(ctx, id, 'full'),
  thumbnailUrl: thumbnailKey && privateLink(ctx, id, 'thumb'),
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

const MOST_PAPERS = 200

/**
 * A customer's papers, newest first: those about the customer, which staff may keep among themselves, and those of the
 * given kinds that the customer sees too.
 */
export async function papersOf(ctx: Ctx, customerId: string, withThoseOf: string[]): Promise<FileLink[]> {
  const { tx, orgId } = ctx
  const newest = (condition: SQL | undefined) =>
    tx
      .select()
      .from(files)
      .where(and(eq(files.orgId, orgId), condition))
      .orderBy(desc(files.id))
      .limit(MOST_PAPERS)
  const rows = await unionAll(
    newest(and(eq(files.aboutId, customerId), eq(files.aboutType, 'customer'))),
    newest(and(eq(files.customerId, customerId), inArray(files.aboutType, withThoseOf))),
  )
  return rows
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, MOST_PAPERS)
    .map((row) => linkTo(ctx, row))
}

/** Where the bytes are. What somebody else uploaded, or another customer's, the fence keeps out or the link does not fit. */
export const findFile: FindFile = async ({ tx, orgId }, id, size) => {
  const [file] = await tx
    .select()
    .from(files)
    .where(and(eq(files.orgId, orgId), eq(files.id, id), eq(files.ready, true)))
  if (!file || (size === 'view' && file.mediaType !== PDF)) return undefined
  const { name, mediaType, bytes, storageKey, thumbnailKey } = file
  if (size === 'thumb') return thumbnailKey ? { key: thumbnailKey, name, mediaType } : undefined
  return { key: storageKey, name, mediaType, length: bytes }
}

/** The small size of the picture that belongs to something, for an address of its own; the newest, if there are several. */
export async function thumbnailOf({ tx, orgId }: Pick<Ctx, 'tx' | 'orgId'>, about: { type: string; id: string }) {
  const [file] = await tx
    .select({ key: files.thumbnailKey, mediaType: files.mediaType })
    .from(files)
    .where(
      and(
        eq(files.orgId, orgId),
        eq(files.aboutId, about.id),
        eq(files.aboutType, about.type),
        isNotNull(files.thumbnailKey),
      ),
    )
    .orderBy(desc(files.id))
    .limit(1)
  return file?.key ? { key: file.key, mediaType: file.mediaType } : undefined
}
