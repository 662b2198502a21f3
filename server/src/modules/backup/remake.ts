import { Grants } from '@mtambo/contract'
import { z } from 'zod'
import { fileKeysOf } from '#modules/files/index.ts'
import { shaped, Unusable } from './archive/format.ts'

/** Where rows go, and who vouches for them. */
export type Destination = {
  orgId: string
  /** The level of whoever restores: nobody brings a role above their own. None: the operator of the installation. */
  level?: number
}

const File = z.looseObject({ id: z.uuid(), media_type: z.string().max(200), bytes: z.int().min(0) })
const Role = z.looseObject({ name: z.string(), level: z.int(), grants: Grants })

export type KnownFile = { storageKey: string; thumbnailKey: string | null; mediaType: string; bytes: number }

/** Rows that are not taken as they are: a file's place is ours to say, and a role is looked at. Raw JSON in and out. */
export class Remake {
  /** The files there will be, whose bytes are still to come. */
  readonly files = new Map<string, KnownFile>()
  readonly #to: Destination

  constructor(to: Destination) {
    this.#to = to
  }

  rows(table: string, rows: string[]): { rows: string[]; more: string[] } {
    if (table === 'files') return { rows: rows.map((row) => this.#file(row)), more: ['storage_key', 'thumbnail_key'] }
    if (table === 'roles') for (const row of rows) this.#role(row)
    return { rows, more: [] }
  }

  #file(row: string) {
    const file = shaped(File, JSON.parse(row), 'a file in it')
    const keys = fileKeysOf(this.#to.orgId, file.id, file.media_type)
    if (!keys) throw new Unusable(`The archive has a file of a kind that is not taken here (${file.media_type}).`)
    this.files.set(file.id, { ...keys, mediaType: file.media_type, bytes: file.bytes })
    return JSON.stringify({ ...file, storage_key: keys.storageKey, thumbnail_key: keys.thumbnailKey })
  }

  #role(row: string) {
    const { name, level } = shaped(Role, JSON.parse(row), 'a role in it')
    if (this.#to.level !== undefined && level > this.#to.level)
      throw new Unusable(`The archive has a role above yours (“${name}”). Somebody with that role can restore it.`)
  }
}

const UUID = /"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"/g

/** Puts ids of here in place of those of the archive, wherever in a row they stand; most archives need none. */
export function renamed(rows: string[], ids: Map<string, string>): string[] {
  if (ids.size === 0) return rows
  return rows.map((row) => row.replace(UUID, (whole, id: string) => (ids.has(id) ? `"${ids.get(id)}"` : whole)))
}
