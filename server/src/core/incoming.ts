import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Refusal } from './errors.ts'
import { outside } from './outside/index.ts'

/** What arrived: in a file, with the digest of its bytes. `head` is its beginning, by which one sees what it is. */
export type Received = { path: string; length: number; head: Buffer; digest: string }

/** Looks at the beginning, and says how many bytes there may be; throws when no more of it need come. */
export type Look = (head: Buffer, declared: number | undefined) => Promise<Limit>
export type Limit = { bytes: number; refusal: Refusal }

export const HEAD_BYTES = 64 * 1024
/** Nothing came for so long: the line is dead, and holds a place for nothing. */
const SILENCE_MS = 60_000
/** So many at once keep the disk busy; more would only make all of them slower. */
const MOST_AT_ONCE = 64
let arriving = 0

/** A body of bytes on its way in. It is taken in when somebody asks for it, into a file, so that its size costs no memory. */
export class Incoming {
  readonly declared: number | undefined
  received: Received | undefined
  readonly #stream: Readable

  constructor(stream: Readable, declared?: number) {
    this.#stream = stream
    this.declared = declared
  }

  async receive(look: Look): Promise<Received> {
    if (arriving >= MOST_AT_ONCE)
      throw new Refusal('too_many', 'Too many files are arriving at once. Try again in a minute.')
    arriving += 1
    const path = join(outside().incoming, `${randomUUID()}.part`)
    try {
      this.received = { path, ...(await this.#write(path, look)) }
      return this.received
    } catch (error) {
      await rm(path, { force: true })
      if (error instanceof Refusal || !this.#stream.destroyed) throw error
      throw new Refusal('invalid', 'The file did not arrive whole. Send it again.')
    } finally {
      arriving -= 1
    }
  }

  async #write(path: string, look: Look) {
    await mkdir(outside().incoming, { recursive: true, mode: 0o700 })
    const file = await open(path, 'wx', 0o600)
    const hash = createHash('sha256')
    const silence = setTimeout(() => this.#stream.destroy(new Error('The line is silent')), SILENCE_MS)
    const taken = new Taken((head) => look(head, this.declared), this.declared)
    try {
      // Left open: whoever is refused half-way must still hear why.
      for await (const chunk of this.#stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        silence.refresh()
        await taken.add(chunk)
        hash.update(chunk)
        await file.write(chunk)
      }
      await taken.end()
      await file.sync()
    } finally {
      clearTimeout(silence)
      await file.close()
    }
    return { length: taken.length, head: taken.head, digest: hash.digest('hex') }
  }

  /** Whatever was not moved to its place is not kept. */
  async discard() {
    if (this.received) await rm(this.received.path, { force: true })
  }
}

/** What has come so far: its beginning is looked at as soon as it is there, and holds the rest to its limit. */
class Taken {
  head: Buffer = Buffer.alloc(0)
  length = 0
  #limit: Limit | undefined
  readonly #look: (head: Buffer) => Promise<Limit>
  readonly #declared: number | undefined

  constructor(look: (head: Buffer) => Promise<Limit>, declared: number | undefined) {
    this.#look = look
    this.#declared = declared
  }

  async add(chunk: Buffer) {
    this.length += chunk.length
    if (this.head.length < HEAD_BYTES)
      this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD_BYTES - this.head.length)])
    if (this.head.length === HEAD_BYTES) await this.#check()
  }

  async end() {
    if (this.length === 0) throw new Refusal('invalid', 'Choose a file.', { file: 'Choose a file.' })
    await this.#check()
  }

  async #check() {
    this.#limit ??= await this.#look(this.head)
    if (Math.max(this.length, this.#declared ?? 0) > this.#limit.bytes) throw this.#limit.refusal
  }
}

const DAY = 86_400_000

/** What a process that was killed has left. Others may be taking in files in the same folder, so only what is old. */
export async function forgetHalfWay() {
  const folder = outside().incoming
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const info = await stat(path).catch(() => undefined)
    if (info && Date.now() - info.mtimeMs > DAY) await rm(path, { force: true })
  }
}
