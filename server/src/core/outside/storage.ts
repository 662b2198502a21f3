import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'

/** Keeps bytes under a key: in a folder of this machine, or in a bucket that speaks S3. */
export type Storage = {
  put: (key: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string) => Promise<void>
  /** What is there; `undefined` when nothing is. */
  get: (key: string) => Promise<Stored | undefined>
  /** Also when nothing is there. */
  remove: (key: string) => Promise<void>
}

export type Stored = { bytes: Readable; length: number }

const PATIENCE_MS = 60_000
const KEY = /^[\w-]+(\/[\w-]+)*(\.[a-z]+)?$/

export const openStorage = (url: string): Storage => (url.startsWith('s3://') ? bucket(new URL(url)) : folder(url))

/** Keys are made by us, so a bad one is a bug; but one must never lead out of the folder. */
function checked(key: string) {
  if (!KEY.test(key)) throw new Error('Not a storage key')
  return key
}

function folder(root: string): Storage {
  const pathOf = (key: string) => join(root, checked(key))
  return {
    /** Written beside its place and then moved there: whoever looks sees all of it or nothing, also after a crash. */
    async put(key, bytes) {
      const path = pathOf(key)
      const draft = `${path}.${randomUUID()}.tmp`
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        await writeFile(draft, bytes, { mode: 0o600, flush: true })
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    async get(key) {
      const file = await open(pathOf(key)).catch(unlessMissing)
      return file && { bytes: file.createReadStream(), length: (await file.stat()).size }
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
  const ask = async (key: string, init: RequestInit) => {
    const answer = await client.fetch(`${base}/${checked(key)}`, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
    if (answer.ok) return answer
    await answer.body?.cancel()
    if (answer.status === 404 && init.method !== 'PUT') return undefined
    throw new Error(`The storage answered ${answer.status} to ${init.method}`)
  }
  return {
    async put(key, bytes, mediaType) {
      // Signed with the digest of the bytes, so that the service notices a damaged transfer.
      const digest = createHash('sha256').update(bytes).digest('hex')
      await ask(key, {
        method: 'PUT',
        body: bytes,
        headers: { 'content-type': mediaType, 'x-amz-content-sha256': digest },
      })
    },
    async get(key) {
      const answer = await ask(key, { method: 'GET' })
      if (!answer?.body) return undefined
      return { bytes: Readable.fromWeb(answer.body), length: Number(answer.headers.get('content-length')) }
    },
    async remove(key) {
      await (await ask(key, { method: 'DELETE' }))?.body?.cancel()
    },
  }
}
