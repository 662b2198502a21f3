import { outside } from '#core/outside/index.ts'
import { Refusal } from '#core/errors.ts'
import { linesOf } from './read-csv.ts'
import type { StoredImport } from './queries.ts'

/** Where the bytes of a file lie until it is imported. */
export const keyOfFile = (orgId: string, id: string) => `${orgId}/import-${id}.csv`

export async function linesKept({ orgId, id, encoding, delimiter }: StoredImport) {
  const stored = await outside().storage.get(keyOfFile(orgId, id))
  if (!stored) throw new Refusal('conflict', 'The file is not here any more. Send it again.')
  return linesOf(stored.bytes, { encoding: encoding as 'utf-8', delimiter })
}

export const forgetFile = ({ orgId, id }: Pick<StoredImport, 'orgId' | 'id'>) =>
  outside().storage.remove(keyOfFile(orgId, id))
