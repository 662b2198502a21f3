import { buffer } from 'node:stream/consumers'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import sharp from 'sharp'
import type { Ctx } from '#core/context.ts'
import { outside } from '#core/outside/index.ts'
import { files } from './tables.ts'

export type SmallPicture = { id: string; key: string | null }

/** Where the small sizes of these pictures lie. */
export const smallPictures = ({ tx, orgId }: Ctx, ids: string[]): Promise<SmallPicture[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .select({ id: files.id, key: files.thumbnailKey })
        .from(files)
        .where(and(eq(files.orgId, orgId), inArray(files.id, ids), isNotNull(files.thumbnailKey)))

/**
 * Them as JPEG on white, which a printed page takes, by file. Asks the storage, so never inside a transaction. One that
 * is lost is left out: the paper is worth having without it.
 */
export async function asJpeg(pictures: SmallPicture[]): Promise<Map<string, Buffer>> {
  const drawn = new Map<string, Buffer>()
  for (const { id, key } of pictures) {
    const stored = key === null ? undefined : await outside().storage.get(key)
    if (stored)
      drawn.set(
        id,
        await sharp(await buffer(stored.bytes))
          .flatten({ background: '#ffffff' })
          .jpeg({ quality: 82 })
          .toBuffer(),
      )
  }
  return drawn
}
