import { createHash, randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'

/** Keeps bytes under a key: in a folder of this machine, or in a bucket that speaks S3. */
export type Storage = {
  put: (key: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string) => Promise<void>
  /** The same for what lies in a file, whose size then costs no memory. The file may be gone afterwards. */
  putFile: (key: string, file: LocalFile, mediaType: string) => Promise<void>
  /** What is there, or the bytes from `start` to `end` of it; `undefined` when nothing is. */
  get: (key: string, range?: Range) => Promise<Stored | undefined>
  /** Also when nothing is there. */
  remove: (key: string) => Promise<void>
}

export type LocalFile = { path: string; length: number; digest: string }
/** Both ends belong to it, as in HTTP; within what is there. */
export type Range = { start: number; end: number }
/** `length` is of these bytes. */
export type Stored = { bytes: Readable; length: number }

const PATIENCE_MS = 60_000
/** A storage that takes less than this in a second is as good as gone. */
const LEAST_PER_MS = 200
const KEY = /^[\w-]+(\/[\w-]+)*(\.[a-z0-9]+)?$/

export const openStorage = (url: string): Storage => (url.startsWith('s3://') ? bucket(new URL(url)) : folder(url))

/** Keys are made by us, so a bad one is a bug; but one must never lead out of the folder. */
function checked(key: string) {
  if (!KEY.test(key)) throw new Error('Not a storage key')
  return key
}

function folder(root: string): Storage {
  const pathOf = (key: string) => join(root, checked(key))
  /** Written beside its place and then moved there: whoever looks sees all of it or nothing, also after a crash. */
  const place = async (key: string, write: (draft: string) => Promise<void>) => {
    const path = pathOf(key)
    const draft = `${path}.${randomUUID()}.tmp`
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    try {
      await write(draft)
      await rename(draft, path)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }
  return {
    put: (key, bytes) => place(key, (draft) => writeFile(draft, bytes, { mode: 0o600, flush: true })),
    // On the same disk it is only moved; it was flushed when it was written.
    putFile: (key, { path }) =>
      place(key, (draft) =>
        rename(path, draft).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EXDEV') throw error
          return copyFile(path, draft)
        }),
      ),
    async get(key, range) {
      const file = await open(pathOf(key)).catch(unlessMissing)
      if (!file) return undefined
      const length = range ? range.end - range.start + 1 : (await file.stat()).size
      return { bytes: file.createReadStream(range), length }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** `s3://key:secret@host[:port]/bucket?region=eu-west-1&tls=off`: the path style, which every such service knows. */
function bucket(url: URL): Storage {
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: 's3',
    region: url.searchParams.get('region') ?? 'us-east-1',
    retries: 2,
  })
  const tls = !['off', 'false', '0', 'no'].includes(url.searchParams.get('tls') ?? 'on')
  const base = `${tls ? 'https' : 'http'}://${url.host}${url.pathname.replace(/\/+$/, '')}`
  const ask = async (key: string, init: RequestInit, patience = PATIENCE_MS) => {
    const giveUp = new AbortController()
    // Until it answers: how long the answer then takes is up to whoever reads it.
    const timer = setTimeout(() => giveUp.abort(), patience)
    const answer = await client
      .fetch(`${base}/${checked(key)}`, { ...init, signal: giveUp.signal })
      .finally(() => clearTimeout(timer))
    if (answer.ok) return answer
    await answer.body?.cancel()
    if (answer.status === 404 && init.method !== 'PUT') return undefined
    throw new Error(`The storage answered ${answer.status} to ${init.method}`)
  }
  // Signed with the digest of the bytes, so that the service notices a damaged transfer.
  const send = async (key: string, body: Blob | Uint8Array<ArrayBuffer>, digest: string, mediaType: string) => {
    const length = body instanceof Blob ? body.size : body.length
    const headers = { 'content-type': mediaType, 'x-amz-content-sha256': digest }
    const answer = await ask(key, { method: 'PUT', body, headers }, PATIENCE_MS + length / LEAST_PER_MS)
    await answer?.body?.cancel()
  }
  return {
    put: (key, bytes, mediaType) => send(key, bytes, createHash('sha256').update(bytes).digest('hex'), mediaType),
    putFile: async (key, { path, digest }, mediaType) => send(key, await openAsBlob(path), digest, mediaType),
    async get(key, range) {
      const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {}
      const answer = await ask(key, { method: 'GET', headers })
      if (!answer?.body) return undefined
      if (range && answer.status !== 206) {
        await answer.body.cancel()
        throw new Error('The storage does not answer with parts of a file')
      }
      return { bytes: Readable.fromWeb(answer.body), length: Number(answer.headers.get('content-length')) }
    },
    async remove(key) {
      await (await ask(key, { method: 'DELETE' }))?.body?.cancel()
    },
  }
}
