import { createHmac, timingSafeEqual } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { now } from './clock.ts'
import { runAs, userIdOf, type Ctx } from './context.ts'
import { found, Refusal } from './errors.ts'
import { clientOf, type Identify } from './http.ts'
import { outside } from './outside/index.ts'
import { partOf, sameFile } from './ranges.ts'

/** `view`: the whole, to be shown in a tab of its own instead of saved. */
const Size = z.enum(['full', 'thumb', 'view'])
type Size = z.output<typeof Size>
const Asked = z.strictObject({
  id: z.uuid(),
  size: Size,
  until: z.coerce.number().int().positive(),
  sig: z.string().max(100),
})

/** Where a file's bytes are, how many (then parts can be asked for), and what to call them; found under the asker's own rights. */
export type FindFile = (
  ctx: Ctx,
  id: string,
  size: Size,
) => Promise<{ key: string; name: string; mediaType: string; length?: number } | undefined>

/** Where they lead to, unless a module keeps files of its own kind. */
const FILES = '/api/files'

/** Seconds for which a link stays the same. */
const STEP = 1800

const sign = (...parts: (string | number)[]) =>
  createHmac('sha256', outside().linkSecret).update(parts.join('\n')).digest('base64url')

/**
 * A link that works for this person in this organisation, for an hour at least. It stays the same for half an hour,
 * so that the browser finds the picture in its cache.
 */
export function privateLink(ctx: Ctx, id: string, size: Size, door = FILES) {
  const until = Math.ceil(ctx.now.getTime() / 1000 / STEP) * STEP + 3600
  return `${door}/${id}?size=${size}&until=${until}&sig=${sign(ctx.orgId, userIdOf(ctx) ?? '', id, size, until)}`
}

/** Answers those links. A right signature is not enough: the session must be the person's, and the row visible to them. */
export const privateFiles =
  (identify: Identify, find: FindFile, door = FILES) =>
  (app: FastifyInstance) =>
    // What is compressed on the way has other bytes than those that were asked for.
    void app.get(`${door}/:id`, { compress: false }, async (request, reply) => {
      const { orgId, actor } = await identify(clientOf(request))
      const asked = Asked.safeParse({ ...(request.query as object), ...(request.params as object) })
      const { id, size, until, sig } = found(asked.data, 'file')
      if (!same(sig, sign(orgId, 'userId' in actor ? actor.userId : '', id, size, until))) found(undefined, 'file')
      if (until * 1000 < now().getTime()) throw new Refusal('forbidden', 'This link has expired. Open the page again.')

      const file = found(await runAs(orgId, actor, (ctx) => find(ctx, id, size), { read: true }), 'file')
      const etag = `"${id}-${size}"`
      const maxAge = until - Math.floor(now().getTime() / 1000)
      void reply.headers({ ...headersOf(file, size), 'cache-control': `private, max-age=${maxAge}, immutable`, etag })
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return file.length === undefined
        ? sendWhole(reply, file.key)
        : sendPart(request, reply, { ...file, length: file.length, etag })
    })

function same(given: string, right: string) {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

type Found = NonNullable<Awaited<ReturnType<FindFile>>>

/** Whatever it is, opened here it runs nothing. */
const headersOf = ({ name, mediaType }: Found, size: Size) => ({
  'content-type': mediaType,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'content-disposition': disposition(name, size === 'view' || SHOWN.test(mediaType) ? 'inline' : 'attachment'),
})
const SHOWN = /^(image|audio|video)\//

async function sendWhole(reply: FastifyReply, key: string) {
  const { bytes, length } = found(await outside().storage.get(key), 'file')
  return reply.header('content-length', length).send(bytes)
}

/** The part that was asked for, so that a video can be looked at from its middle; or all of it. */
async function sendPart(
  { headers, method }: FastifyRequest,
  reply: FastifyReply,
  { key, length, etag }: Found & { length: number; etag: string },
) {
  const part = method === 'GET' && sameFile(headers['if-range'], etag) ? partOf(headers.range, length) : 'whole'
  void reply.header('accept-ranges', 'bytes')
  if (part === 'unsatisfiable')
    return reply
      .code(416)
      .headers({ 'content-range': `bytes */${length}`, 'cache-control': 'no-store' })
      .send()
  // Without a body Fastify would say that its length is 0.
  if (method === 'HEAD') return reply.header('content-length', length).send(Readable.from([]))
  if (part === 'whole') return sendWhole(reply, key)
  const { bytes, length: some } = found(await outside().storage.get(key, part), 'file')
  return reply
    .code(206)
    .headers({ 'content-range': `bytes ${part.start}-${part.end}/${length}`, 'content-length': some })
    .send(bytes)
}

/**
 * Pictures, sound and videos are shown in the page, anything else is only saved; under its name, for old programs in plain letters and for
 * all others as it is (RFC 6266).
 */
export function disposition(name: string, how: 'inline' | 'attachment' = 'inline') {
  const plain = name
    .normalize('NFD')
    .replace(/[^\w .()-]/g, '')
    .trim()
    .replace(/^(\.|$)/, 'file$1')
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${full}`
}
