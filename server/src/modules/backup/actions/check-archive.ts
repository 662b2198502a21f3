import { createReadStream } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import { sizeInWords, type Input, type backup as endpoints, type Restore } from '@mtambo/contract'
import { runAs, userIdOf, type Ctx } from '#core/context.ts'
import type { Identified, Sent } from '#core/http.ts'
import { newId } from '#core/ids.ts'
import { enqueue } from '#core/jobs.ts'
import { outside } from '#core/outside/index.ts'
import { Unusable } from '../archive/format.ts'
import { readCatalogue } from '../catalogue.ts'
import { assertEmpty } from '../emptiness.ts'
import { inspect } from '../inspect.ts'
import { removeArchives } from '../remove-archives.ts'
import { ARCHIVE, keyOfRestore } from '../places.ts'
import { assertNoGuest, restoreById, shownRestore } from '../queries.ts'
import { restores } from '../tables.ts'

const GZIP = Buffer.from([0x1f, 0x8b])

/** Takes an archive in and reads all of it, with no transaction of the request open. */
export async function takeArchive({ orgId, actor }: Identified, { name, sent }: Sent<typeof endpoints.check>) {
  const { maxArchiveBytes, storage } = outside()
  await runAs(orgId, actor, async (ctx) => {
    assertNoGuest(ctx)
    await assertEmpty(ctx, userIdOf(ctx)!)
  })
  const received = await sent.receive(async (head) => {
    if (!head.subarray(0, 2).equals(GZIP)) throw new Unusable('This is not an archive of Mtambo. Nothing was changed.')
    const refusal = new Unusable(`This archive is larger than ${sizeInWords(maxArchiveBytes)}.`)
    return { bytes: maxArchiveBytes, refusal }
  })
  const catalogue = await runAs(orgId, actor, ({ tx }) => readCatalogue(tx), { read: true })
  const archive = await inspect(catalogue, createReadStream(received.path))
  const id = newId()
  await storage.putFile(keyOfRestore(orgId, id), received, ARCHIVE)
  return { id, fileName: name, bytes: received.length, archive }
}

type Taken = Awaited<ReturnType<typeof takeArchive>>

/** Only the archive that was sent last is offered. */
export async function noteArchive(ctx: Ctx, taken: Taken): Promise<Restore> {
  const { tx, orgId, actor, now } = ctx
  const before = await tx
    .delete(restores)
    .where(and(eq(restores.orgId, orgId), eq(restores.state, 'checked')))
    .returning({ id: restores.id })
  if (before.length > 0) enqueue(ctx, removeArchives, { keys: before.map(({ id }) => keyOfRestore(orgId, id)) })
  await tx.insert(restores).values({
    ...taken,
    orgId,
    state: 'checked',
    askedBy: userIdOf(ctx)!,
    askedByName: actor.name,
    rowsTotal: taken.archive.rows,
    filesTotal: taken.archive.files,
    createdAt: now,
  })
  return shownRestore(await restoreById(ctx, taken.id))
}

export async function discardArchive(ctx: Ctx, { id }: Input<typeof endpoints.discard>) {
  const { state } = await restoreById(ctx, id)
  if (state !== 'waiting' && state !== 'running') {
    await ctx.tx.delete(restores).where(and(eq(restores.orgId, ctx.orgId), eq(restores.id, id)))
    enqueue(ctx, removeArchives, { keys: [keyOfRestore(ctx.orgId, id)] })
  }
  return { done: true as const }
}
