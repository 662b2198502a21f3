import { and, eq, isNull, sql } from 'drizzle-orm'
import { runAs, userIdOf, type Ctx } from '#core/context.ts'
import { forbidden, Refusal } from '#core/errors.ts'
import type { Identified } from '#core/http.ts'
import { newId } from '#core/ids.ts'
import { outside } from '#core/outside/index.ts'
import { pictureFrom, type Picture } from '../picture.ts'
import { keysOf, nameOf } from '../rules.ts'
import { files } from '../tables.ts'

const MOST_UNATTACHED = 40

/**
 * Draws and stores a picture; it belongs to nothing yet. Runs before the transaction of the request, which would
 * otherwise stay open while the storage is written. The row comes first, in a short transaction of its own: then there
 * are never bytes without a row, and whatever breaks on the way is found by the job that forgets unattached files.
 */
export async function storePicture({ orgId, actor }: Identified, { name, bytes }: { name: string; bytes: Uint8Array }) {
  const picture = await pictureFrom(bytes)
  const file = await runAs(orgId, actor, (ctx) => register(ctx, name, picture))
  const { storage } = outside()
  await storage.put(file.storageKey, picture.full, file.mediaType)
  await storage.put(file.thumbnailKey, picture.thumbnail, file.mediaType)
  return file
}

async function register(ctx: Ctx, name: string, { mediaType, width, height, full }: Picture) {
  const { tx, orgId, actor } = ctx
  const uploadedBy = userIdOf(ctx)
  if (!uploadedBy) throw forbidden('Sign in to send a picture.')
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

/** Pictures that nothing names are kept for a day: nobody may fill the disk with them. */
async function assertRoom({ tx, orgId }: Ctx, userId: string) {
  const waiting = await tx
    .select({ one: sql`1` })
    .from(files)
    .where(and(eq(files.orgId, orgId), eq(files.uploadedBy, userId), isNull(files.aboutId)))
    .limit(MOST_UNATTACHED)
  if (waiting.length >= MOST_UNATTACHED)
    throw new Refusal('too_many', 'You have sent many pictures that belong to nothing yet. Use those first.')
}
