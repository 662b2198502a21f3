import { createHash, randomUUID, type Hash } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { outside } from '#core/outside/index.ts'
import { damaged } from './archive/format.ts'
import type { Part } from './archive/read.ts'
import type { KnownFile } from './remake.ts'

type Open = {
  key: string
  mediaType: string
  most: number
  path: string
  handle: FileHandle
  hash: Hash
  length: number
}

/** The small copy of a picture is never larger. */
const SMALL_BYTES = 2 * 1024 * 1024

/** Bytes of files into the storage, each where its row says: an archive can name no place of its own. */
export class FileLoader {
  count = 0
  readonly #known: Map<string, KnownFile>
  readonly #stored: (key: string) => void
  #open: Open | undefined

  constructor(known: Map<string, KnownFile>, stored: (key: string) => void) {
    this.#known = known
    this.#stored = stored
  }

  async take(part: Exclude<Part, { kind: 'header' | 'rows' }>) {
    if (part.kind === 'file') this.#open = await this.#begin(part)
    else if (!this.#open) throw damaged('a piece of no file')
    else if (part.kind === 'piece') {
      this.#open.hash.update(part.bytes)
      this.#open.length += part.bytes.length
      if (this.#open.length > this.#open.most) throw damaged('a file that is longer than its row says')
      await this.#open.handle.write(part.bytes)
    } else await this.#end(this.#open)
  }

  /** What is left of one that did not arrive whole. */
  async close() {
    if (!this.#open) return
    await this.#open.handle.close().catch(() => {})
    await rm(this.#open.path, { force: true })
    this.#open = undefined
  }

  async #begin({ id, size }: Extract<Part, { kind: 'file' }>): Promise<Open> {
    const file = this.#known.get(id)
    const key = size === 'full' ? file?.storageKey : file?.thumbnailKey
    if (!file || !key) throw damaged('a file that none of its rows names')
    const folder = outside().incoming
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, `${randomUUID()}.part`)
    // The row says how many bytes there are, and that is what counts against the room there is.
    const most = size === 'full' ? file.bytes : SMALL_BYTES
    const handle = await open(path, 'wx', 0o600)
    return { key, mediaType: file.mediaType, most, path, handle, hash: createHash('sha256'), length: 0 }
  }

  async #end({ key, mediaType, path, handle, hash, length }: Open) {
    await handle.sync()
    await handle.close()
    this.#stored(key)
    await outside().storage.putFile(key, { path, length, digest: hash.digest('hex') }, mediaType)
    await rm(path, { force: true })
    this.#open = undefined
    this.count += 1
  }
}
