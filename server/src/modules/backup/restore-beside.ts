import { eq } from 'drizzle-orm'
import type { Readable } from 'node:stream'
import type { RestoreResult } from '@mtambo/contract'
import { withOrg, withoutOrg } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { outside } from '#core/outside/index.ts'
import { organisations } from '#modules/identity/index.ts'
import { Unusable } from './archive/format.ts'
import { readArchive } from './archive/read.ts'
import type { Watch } from './dump.ts'
import { readCatalogue } from './catalogue.ts'
import { nameTaken } from './emptiness.ts'
import { inspect } from './inspect.ts'
import { load } from './load.ts'
import { restoredValues } from './organisation.ts'
import { resultOf } from './restore-here.ts'
import { asUnusable } from './unusable.ts'

export type Beside = RestoreResult & { orgId: string; name: string; slug: string }

/**
 * For the operator of the installation: an organisation of its own out of an archive, under its old id if that is free
 * here. Its people are those of the same address here. It is there when all of it is there.
 */
export async function restoreBeside(
  archive: () => Promise<Readable>,
  { slug: wanted, watch = () => {} }: { slug?: string | undefined; watch?: Watch } = {},
): Promise<Beside> {
  const stored: string[] = []
  const { id, slug } = await placeFor(archive, wanted)
  try {
    return await withOrg({ orgId: id }, async (tx) => {
      const loaded = await load({
        tx,
        to: { orgId: id, trust: { everybody: true } },
        archive: await archive(),
        watch,
        stored: (key) => void stored.push(key),
        organisation: async (header) => {
          const createdAt = new Date(header.organisation.createdAt)
          await tx
            .insert(organisations)
            .values({ ...restoredValues(header, slug), id, slug, status: 'active', createdAt })
        },
      })
      return { ...resultOf(loaded), orgId: id, name: loaded.header.organisation.name, slug }
    })
  } catch (error) {
    for (const key of stored) await outside().storage.remove(key)
    throw asUnusable(error)
  }
}

/** Reads an archive whole, and says what is in it. */
export const checkArchive = async (archive: Readable) =>
  inspect(await withoutOrg((tx) => readCatalogue(tx), { read: true }), archive)

async function placeFor(archive: () => Promise<Readable>, wanted: string | undefined) {
  const parts = readArchive(await archive())
  const { value: first } = await parts.next()
  await parts.return(undefined)
  if (first?.kind !== 'header') throw new Unusable('This is not an archive of Mtambo. Nothing was changed.')
  const { id, slug: own } = first.header.organisation
  const slug = wanted ?? own
  return withoutOrg(async (tx) => {
    if (await nameTaken({ tx }, slug))
      throw new Unusable(`There is an organisation with the slug ${slug}: choose another one with --as.`)
    const taken = (await tx.$count(organisations, eq(organisations.id, id))) > 0
    return { id: taken ? newId() : id, slug }
  })
}
