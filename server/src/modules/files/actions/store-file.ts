import { Readable } from 'node:stream'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { sizeInWords } from '@mtambo/contract'
import { runAs, type Actor, type Ctx } from '#core/context.ts'
import { forbidden, Refusal } from '#core/errors.ts'
import type { Identified } from '#core/http.ts'
import { newId } from '#core/ids.ts'
import { Incoming, type Received } from '#core/incoming.ts'
import { outside } from '#core/outside/index.ts'

import { beginningOf, refused, typeOf, type Beginning } from '../content.ts'
import { pictureFrom, type Picture } from '../picture.ts'
import { assertRoom } from '../room.ts'
import { isMisnamed, isPicture, keysOf, kindOf, nameOf, PDF } from '../rules.ts'
import { files } from '../tables.ts'
import { ownFiles, uploaderOf } from '../uploader.ts'

const MOST_UNATTACHED = 40
/** Of visitors: from one opened page, taken back and chosen again a few times, and of all together. */
const MOST_OF_A_VISIT = 12
const MOST_OF_VISITORS = 500

type Asked = { name: string; clientId?: string | undefined }
type StoredFile = typeof files.$inferSelect
/** What will be stored: a picture that was drawn anew, or what came as it came. */
type Understood = { mediaType: string; picture?: Picture; length: number }

/**
 * Stores a file; it belongs to nothing yet. Runs before the transaction of the request, which would otherwise stay open
 * while bytes come in and go out. The row comes first, in a short transaction of its own: then there are never bytes
 * without a row, and whatever breaks on the way is found by the job that forgets unattached files. What is sent again
 * under the same id of the sender is the same file: what was missing of it is put right.
 */
export async function storeFile(who: Identified, { name, clientId, sent }: Asked & { sent: Incoming }) {
  const { orgId, actor } = who
  const received = await takeIn(who, name, sent)
  const understood = await understand(name, received)
  const file = await runAs(orgId, actor, (ctx) => register(ctx, { name, clientId }, received, understood))
  if (file.ready) return file
  await keep(file, received, understood)
  await runAs(orgId, actor, ({ tx }) =>
    tx
      .update(files)
      .set({ ready: true })
      .where(and(eq(files.orgId, orgId), eq(files.id, file.id))),
  )
  return { ...file, ready: true }
}

/** For what the server itself has made: a signature, a document of the demo. */
export async function storeBytes(who: Identified, { bytes, ...asked }: Asked & { bytes: Uint8Array }) {
  const sent = new Incoming(Readable.from([Buffer.from(bytes)]), bytes.length)
  try {
    return await storeFile(who, { ...asked, sent })
  } finally {
    await sent.discard()
  }
}

const PICTURE = 'This is no picture. Choose a JPEG, PNG or WebP file.'
const PICTURE_OR_PDF = 'This is neither a picture nor a PDF. Choose a JPEG, PNG, WebP or PDF file.'

/** Takes the bytes in, as far as they are of a kind, a size and for a place that there is. */
async function takeIn({ orgId, actor }: Identified, name: string, sent: Incoming) {
  return sent.receive(async (head, declared) => {
    const { kind, mediaType } = await beginningOf(head, name)
    assertFor(actor, mediaType)
    const limit = limitOf(kind)
    // A picture is drawn anew, mostly smaller: whether there is room for it is only known then.
    if (declared !== undefined && declared <= limit.bytes && kind !== 'image')
      await runAs(orgId, actor, (ctx) => assertRoom(ctx, declared), { read: true })
    return limit
  })
}

/** Customers send pictures and papers, visitors pictures; there is nowhere to put anything else of theirs. */
function assertFor(actor: Actor, mediaType: string) {
  if (actor.kind === 'customer' && !isPicture(mediaType) && mediaType !== PDF) throw refused(PICTURE_OR_PDF)
  if (actor.kind === 'visitor' && !isPicture(mediaType)) throw refused(PICTURE)
}

const SAID = { image: 'picture', document: 'document', audio: 'recording', video: 'video' }

const limitOf = (kind: Beginning['kind']) => {
  const bytes = outside().maxBytes[kind]
  return { bytes, refusal: refused(`This ${SAID[kind]} is larger than ${sizeInWords(bytes)}.`) }
}

/** What it is by its content, whatever it called itself. */
async function understand(name: string, received: Received): Promise<Understood> {
  const beginning = await beginningOf(received.head, name)
  if (beginning.kind === 'image') {
    const picture = await pictureFrom(received.path)
    return { mediaType: picture.mediaType, picture, length: picture.full.length }
  }
  const mediaType = await typeOf(received, beginning)
  const { bytes, refusal } = limitOf(kindOf(mediaType))
  if (received.length > bytes) throw refusal
  if (isMisnamed(name, mediaType))
    throw refused(
      `By its name this is something else than it is (${mediaType}). Give it its right name, and choose it again.`,
    )
  return { mediaType, length: received.length }
}

async function register(ctx: Ctx, asked: Asked, { digest }: Received, { mediaType, picture, length }: Understood) {
  const { tx, orgId, actor } = ctx
  const uploader = uploaderOf(ctx)
  if (!uploader) throw forbidden('Sign in to send a file.')
  const id = newId()
  const file = {
    orgId,
    id,
    ...uploader,
    mediaType,
    width: picture?.width,
    height: picture?.height,
    ...keysOf(orgId, id, mediaType),
    name: nameOf(asked.name, mediaType),
    bytes: length,
    customerId: actor.kind === 'customer' ? actor.customerId : null,
    ready: false,
    clientId: asked.clientId,
    digest,
    createdAt: ctx.now,
  }
  const [stored] = await tx.insert(files).values(file).onConflictDoNothing().returning()
  if (!stored) return sentBefore(ctx, asked, digest)
  await assertFewWaiting(ctx, actor)
  await assertRoom(ctx, length, { counted: true })
  return stored
}

/** The file that came under this id before. Another one under it is a mistake of the sender's. */
async function sentBefore(ctx: Ctx, { clientId }: Asked, digest: string): Promise<StoredFile> {
  const [file] = await ctx.tx
    .select()
    .from(files)
    .where(and(eq(files.orgId, ctx.orgId), ownFiles(ctx), eq(files.clientId, clientId!)))
  if (file?.digest === digest) return file
  throw new Refusal('conflict', 'Another file was sent under this id. Choose the file again.')
}

/** Files that nothing names are kept for a day: nobody may fill the disk with them. */
async function assertFewWaiting(ctx: Ctx, actor: Actor) {
  const { tx, orgId } = ctx
  if (actor.kind === 'visitor') await assertFewOfVisitors(ctx)
  const waiting = await tx
    .select({ one: sql`1` })
    .from(files)
    .where(and(eq(files.orgId, orgId), ownFiles(ctx), isNull(files.aboutId)))
    .limit(MOST_UNATTACHED + 1)
  if (waiting.length > (actor.kind === 'visitor' ? MOST_OF_A_VISIT : MOST_UNATTACHED))
    throw new Refusal('too_many', 'You have sent many files that belong to nothing yet. Use those first.')
}

/** Whoever opens page after page is still only one of them. */
async function assertFewOfVisitors({ tx, orgId }: Ctx) {
  const waiting = await tx
    .select({ one: sql`1` })
    .from(files)
    .where(and(eq(files.orgId, orgId), isNull(files.uploadedBy), isNull(files.aboutId)))
    .limit(MOST_OF_VISITORS + 1)
  if (waiting.length > MOST_OF_VISITORS)
    throw new Refusal('too_many', 'Too many photos are waiting here. Send your report without one, or try again later.')
}

async function keep({ storageKey, thumbnailKey, mediaType }: StoredFile, received: Received, { picture }: Understood) {
  const { storage } = outside()
  if (!picture) return storage.putFile(storageKey, received, mediaType)
  await storage.put(storageKey, picture.full, mediaType)
  if (thumbnailKey) await storage.put(thumbnailKey, picture.thumbnail, mediaType)
}
