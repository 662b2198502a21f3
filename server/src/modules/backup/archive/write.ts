import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'
import { LONGEST_LINE, PIECE_BYTES, type Header } from './format.ts'

/** Writes an archive into a file, line by line, with no more in memory than a few of them. */
export class ArchiveWriter {
  readonly #hash: Hash = createHash('sha256')
  // Quickly: most of the bytes are pictures, which do not get smaller.
  readonly #gzip: Gzip = createGzip({ level: 1 })
  readonly #written: Promise<void>
  readonly #path: string
  rows = 0
  files = 0

  constructor(path: string) {
    this.#path = path
    this.#written = pipeline(this.#gzip, createWriteStream(path, { mode: 0o600, flags: 'w' }))
    this.#written.catch(() => {}) // whoever waits for the end hears of it
  }

  begin = (header: Header) => this.#write(`{"header":${JSON.stringify(header)},"parts":[\n`)
  table = (name: string) => this.#write(`["table",${JSON.stringify(name)}],\n`)

  /** Rows as JSON, one each. */
  async lines(rows: string[]) {
    if (rows.length === 0) return
    const long = rows.find((row) => row.length * 3 > LONGEST_LINE && Buffer.byteLength(row) > LONGEST_LINE - 2)
    if (long !== undefined) throw new Error('A row is longer than an archive may hold')
    this.rows += rows.length
    await this.#write(`${rows.join(',\n')},\n`)
  }

  async file(id: string, size: 'full' | 'thumb', bytes: Readable) {
    await this.#write(`["file",${JSON.stringify({ id, size })}],\n`)
    const hash = createHash('sha256')
    let length = 0
    let rest: Buffer = Buffer.alloc(0)
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      hash.update(chunk)
      length += chunk.length
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      while (rest.length >= PIECE_BYTES) {
        await this.#write(`"${rest.toString('base64', 0, PIECE_BYTES)}",\n`)
        rest = rest.subarray(PIECE_BYTES)
      }
    }
    if (rest.length > 0) await this.#write(`"${rest.toString('base64')}",\n`)
    await this.#write(`["file-end",${JSON.stringify({ bytes: length, sha256: hash.digest('hex') })}],\n`)
    this.files += 1
  }

  /** Everything is there, and on the disk. */
  async end() {
    await this.#write(`["end",${JSON.stringify({ rows: this.rows, files: this.files })}]\n`)
    this.#gzip.end(`],"sha256":"${this.#hash.digest('hex')}"}\n`)
    await this.#written
    const file = await open(this.#path, 'r+')
    await file.sync().finally(() => file.close())
  }

  /** It will not be whole. */
  async giveUp() {
    this.#gzip.destroy()
    await this.#written.catch(() => {})
  }

  async #write(text: string) {
    this.#hash.update(text)
    if (!this.#gzip.write(text)) await Promise.race([once(this.#gzip, 'drain'), this.#written])
  }
}
