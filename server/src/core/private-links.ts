import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { now } from './clock.ts'
import { runAs, userIdOf, type Ctx } from './context.ts'
import { found, Refusal } from './errors.ts'
import { clientOf, type Identify } from './http.ts'
import { outside } from './outside/index.ts'

const Size = z.enum(['full', 'thumb'])
type Size = z.output<typeof Size>
const Asked = z.strictObject({
  id: z.uuid(),
  size: Size,
  until: z.coerce.number().int().positive(),
  sig: z.string().max(100),
})

/** Where a file's bytes are, and what to call them; found under the asker's own rights. */
export type FindFile = (
  ctx: Ctx,
  id: string,
  size: Size,
) => Promise<{ key: string; name: string; mediaType: string } | undefined>

/** Seconds for which a link stays the same. */
const STEP = 1800

const sign = (...parts: (string | number)[]) =>
  createHmac('sha256', outside().linkSecret).update(parts.join('\n')).digest('base64url')

/**
 * A link that works for this person in this organisation, for an hour at least. It stays the same for half an hour,
 * so that the browser finds the picture in its cache.
 */
export function privateLink(ctx: Ctx, id: string, size: Size) {
  const until = Math.ceil(ctx.now.getTime() / 1000 / STEP) * STEP + 3600
  return `/api/files/${id}?size=${size}&until=${until}&sig=${sign(ctx.orgId, userIdOf(ctx) ?? '', id, size, until)}`
}

/** Answers those links. A right signature is not enough: the session must be the person's, and the row visible to them. */
export const privateFiles = (identify: Identify, find: FindFile) => (app: FastifyInstance) =>
  void app.get('/api/files/:id', async (request, reply) => {
    const { orgId, actor } = await identify(clientOf(request))
    const asked = Asked.safeParse({ ...(request.query as object), ...(request.params as object) })
    const { id, size, until, sig } = found(asked.data, 'file')
    if (!same(sig, sign(orgId, 'userId' in actor ? actor.userId : '', id, size, until))) found(undefined, 'file')
    if (until * 1000 < now().getTime()) throw new Refusal('forbidden', 'This link has expired. Open the page again.')

    const file = found(await runAs(orgId, actor, (ctx) => find(ctx, id, size), { read: true }), 'file')
    return send(request, reply, file, { etag: `"${id}-${size}"`, maxAge: until - Math.floor(now().getTime() / 1000) })
  })

function same(given: string, right: string) {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

type Found = NonNullable<Awaited<ReturnType<FindFile>>>

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { key, name, mediaType }: Found,
  { etag, maxAge }: { etag: string; maxAge: number },
) {
  void reply.headers({ 'cache-control': `private, max-age=${maxAge}, immutable`, etag })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const { bytes, length } = found(await outside().storage.get(key), 'file')
  return reply
    .type(mediaType)
    .headers({
      'content-length': length,
      'x-content-type-options': 'nosniff',
      // Should anything but a picture ever be opened here, it runs nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'content-disposition': disposition(name, mediaType.startsWith('image/') ? 'inline' : 'attachment'),
    })
    .send(bytes)
}

/**
 * A picture is shown in the page, anything else is only saved; under its name, for old programs in plain letters and for
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
