import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { openStorage, type Range, type Storage } from './storage.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function folder() {
  const root = await mkdtemp(join(tmpdir(), 'mtambo-files-'))
  closing.push(() => rm(root, { recursive: true }))
  return root
}

/** A bucket that looks at signatures as far as one can without the secret, and can be made to fail. */
async function bucket() {
  const objects = new Map<string, { bytes: Buffer; mediaType: string | undefined }>()
  const fails: number[] = []
  const answer = async (request: IncomingMessage): Promise<[number, Buffer?]> => {
    const { authorization = '', 'x-amz-date': date = '', 'x-amz-content-sha256': digest } = request.headers
    const bytes = await buffer(request)
    const signed =
      /^AWS4-HMAC-SHA256 Credential=key\/(\d{8})\/af-south-1\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=[0-9a-f]{64}$/.exec(
        authorization,
      )
    if (signed?.[1] !== String(date).slice(0, 8) || !signed[2]?.includes('host;x-amz-content-sha256;x-amz-date'))
      return [403]
    const failing = fails.shift()
    if (failing) return [failing]
    const path = request.url ?? ''
    if (request.method === 'PUT') {
      if (digest !== createHash('sha256').update(bytes).digest('hex')) return [400]
      objects.set(path, { bytes, mediaType: request.headers['content-type'] })
      return [200]
    }
    if (request.method === 'DELETE') return objects.delete(path) ? [204] : [404]
    const found = objects.get(path)
    if (!found) return [404]
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    return start && end ? [206, found.bytes.subarray(Number(start), Number(end) + 1)] : [200, found.bytes]
  }
  const server = createServer((request, reply) => {
    void answer(request).then(([status, body]) =>
      reply.writeHead(status, body && { 'content-length': body.length }).end(body),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    objects,
    fails,
    url: (secret = 'se%2Fcret') => `s3://key:${secret}@127.0.0.1:${port}/photos?region=af-south-1&tls=off`,
  }
}

async function read(storage: Storage, key: string, range?: Range) {
  const stored = await storage.get(key, range)
  return stored && { text: (await buffer(stored.bytes)).toString(), length: stored.length }
}

describe.each([
  ['a folder', folder],
  ['a bucket', async () => (await bucket()).url()],
])('%s', (_, place) => {
  test('gives back what was put, replaces it, and forgets it', async () => {
    const storage = openStorage(await place())
    const key = 'a1/b2-full.jpg'
    expect(await read(storage, key)).toBeUndefined()
    await storage.put(key, Buffer.from('first'), 'image/jpeg')
    await storage.put(key, Buffer.from('second'), 'image/jpeg')
    expect(await read(storage, key)).toEqual({ text: 'second', length: 6 })
    await storage.remove(key)
    await storage.remove(key)
    expect(await read(storage, key)).toBeUndefined()
  })

  test('takes in what lies in a file, and gives parts of it', async () => {
    const storage = openStorage(await place())
    const path = join(await folder(), 'film')
    const bytes = Buffer.from('0123456789'.repeat(10_000))
    await writeFile(path, bytes)
    const digest = createHash('sha256').update(bytes).digest('hex')
    await storage.putFile('a1/b2-full.mp4', { path, length: bytes.length, digest }, 'video/mp4')
    expect((await read(storage, 'a1/b2-full.mp4'))?.length).toBe(100_000)
    expect(await read(storage, 'a1/b2-full.mp4', { start: 3, end: 6 })).toEqual({ text: '3456', length: 4 })
    expect(await read(storage, 'a1/b2-full.mp4', { start: 99_999, end: 99_999 })).toEqual({ text: '9', length: 1 })
    expect(await read(storage, 'a1/none.mp4', { start: 0, end: 1 })).toBeUndefined()
  })

  test.each(['../secrets.json', 'a/../../b', '/etc/passwd', 'a//b', '.hidden', ''])(
    'refuses the key %j',
    async (key) => {
      const storage = openStorage(await place())
      await expect(async () => storage.put(key, Buffer.from('x'), 'image/jpeg')).rejects.toThrow('Not a storage key')
      await expect(async () => storage.get(key)).rejects.toThrow('Not a storage key')
    },
  )
})

test('a folder keeps files to their owner, and no drafts', async () => {
  const root = await folder()
  const storage = openStorage(root)
  await Promise.all([1, 2, 3].map((n) => storage.put('org/one.jpg', Buffer.alloc(100_000, n), 'image/jpeg')))
  expect(await readdir(join(root, 'org'))).toEqual(['one.jpg'])
  expect((await stat(join(root, 'org/one.jpg'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(root, 'org'))).mode & 0o777).toBe(0o700)
})

test('a bucket gets the media type, is asked again after a fault of its own, and its refusal is an error', async () => {
  const { objects, fails, url } = await bucket()
  const storage = openStorage(url())
  fails.push(503)
  await storage.put('org/one.webp', Buffer.from('x'), 'image/webp')
  expect(objects.get('/photos/org/one.webp')?.mediaType).toBe('image/webp')
  fails.push(403)
  await expect(storage.get('org/one.webp')).rejects.toThrow('The storage answered 403 to GET')
  fails.push(500, 500, 500)
  await expect(storage.remove('org/one.webp')).rejects.toThrow('The storage answered 500 to DELETE')
})
