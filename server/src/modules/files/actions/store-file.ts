import { and, eq, isNull, sql } from 'drizzle-orm'
import { fileTypeFromBuffer } from 'file-type'
import { MAX_FILE_BYTES } from '@mtambo/contract'
import { runAs, userIdOf, type Ctx } from '#core/context.ts'
import { forbidden, invalid, Refusal } from '#core/errors.ts'
import type { Identified } from '#core/http.ts'
import { newId } from '#core/ids.ts'
import { outside } from '#core/outside/index.ts'
import { documentFrom } from '../document.ts'
import { PICTURES, pictureFrom } from '../picture.ts'
import { keysOf, nameOf, PDF } from '../rules.ts'
import { files } from '../tables.ts'

const MOST_UNATTACHED = 40

type Stored = {
  mediaType: string
  full: Buffer<ArrayBuffer>
  thumbnail?: Buffer<ArrayBuffer>
  width?: number
  height?: number
}

/**
 * Stores a file; it belongs to nothing yet. Runs before the transaction of the request, which would otherwise stay open
 * while the storage is written. The row comes first, in a short transaction of its own: then there are never bytes
 * without a row, and whatever breaks on the way is found by the job that forgets unattached files.
 */
export async function storeFile({ orgId, actor }: Identified, { name, bytes }: { name: string; bytes: Uint8Array }) {
  const stored = await understood(bytes)
  const file = await runAs(orgId, actor, (ctx) => register(ctx, name, stored))
  const { storage } = outside()
  await storage.put(file.storageKey, stored.full, file.mediaType)
  if (file.thumbnailKey && stored.thumbnail) await storage.put(file.thumbnailKey, stored.thumbnail, file.mediaType)
  return file
}

/** What it is by its content, whatever it called itself. */
async function understood(sent: Uint8Array): Promise<Stored> {
  const refused = (sentence: string) => invalid({ file: sentence })
  if (sent.length > MAX_FILE_BYTES) throw refused('This file is larger than 10 MB.')
  const type = (await fileTypeFromBuffer(sent))?.mime
  if (type === PDF) return { mediaType: PDF, full: documentFrom(sent) }
  if (type === 'image/heic' || type === 'image/heif')
    throw refused('This picture is in the HEIC format, which most devices cannot show. Send it as JPEG.')
  if (!type || !PICTURES.includes(type))
    throw refused('This is neither a picture nor a PDF. Choose a JPEG, PNG, WebP or PDF file.')
  return pictureFrom(sent)
}

async function register(ctx: Ctx, name: string, { mediaType, width, height, full }: Stored) {
  const { tx, orgId, actor } = ctx
  const uploadedBy = userIdOf(ctx)
  if (!uploadedBy) throw forbidden('Sign in to send a file.')
  await assertRoom(ctx, uploadedBy)
  const id = newId()
  const file = {
    orgId,
    id,
    uploadedBy,
    mediaType,
    width,
    height,
    ...keysOf(orgId, id, mediaType),
    name: nameOf(name, mediaType),
    bytes: full.length,
    customerId: actor.kind === 'customer' ? actor.customerId : null,
    createdAt: ctx.now,
  }
  await tx.insert(files).values(file)
  return file
}

/** Files that nothing names are kept for a day: nobody may fill the disk with them. */
async function assertRoom({ tx, orgId }: Ctx, userId: string) {
  const waiting = await tx
    .select({ one: sql`1` })
    .from(files)
    .where(and(eq(files.orgId, orgId), eq(files.uploadedBy, userId), isNull(files.aboutId)))
    .limit(MOST_UNATTACHED)
  if (waiting.length >= MOST_UNATTACHED)
    throw new Refusal('too_many', 'You have sent many files that belong to nothing yet. Use those first.')
}
