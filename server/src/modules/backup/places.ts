import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { found } from '#core/errors.ts'
import { type LocalFile, outside } from '#core/outside/index.ts'

export const ARCHIVE = 'application/gzip'
export const keyOfBackup = (orgId: string, id: string) => `${orgId}/backups/${id}.gz`
export const keyOfRestore = (orgId: string, id: string) => `${orgId}/restores/${id}.gz`

/** `pamoja-power-2026-11-21.mtambo.json.gz` */
export const fileNameOf = (slug: string, at: Date) => `${slug}-${at.toISOString().slice(0, 10)}.mtambo.json.gz`

/** Where an archive lies while it is written. What is left there by a process that was killed goes with the next start. */
export async function draftPath() {
  await mkdir(outside().incoming, { recursive: true, mode: 0o700 })
  return join(outside().incoming, `${randomUUID()}.part`)
}

/** A file that was written, as the storage takes it. */
export async function writtenFile(path: string): Promise<LocalFile> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { path, length: (await stat(path)).size, digest: hash.digest('hex') }
}

/** The archive that was sent, to be read from its beginning. */
export const openRestore = async (orgId: string, id: string) =>
  found(await outside().storage.get(keyOfRestore(orgId, id)), 'archive').bytes
