import type { FastifyInstance } from 'fastify'
import { found } from './errors.ts'
import { clientOf, type Client } from './http.ts'
import { outside } from './outside/index.ts'

type Picture = { key: string; mediaType: string }

/** A picture that anyone may see, also before signing in, at an address that stays. What it is called never changes what it is: the key is its ETag. */
export const publicPicture =
  (path: string, find: (params: Record<string, string>, client: Client) => Promise<Picture | undefined>) =>
  (app: FastifyInstance) =>
    void app.get(path, async (request, reply) => {
      const { key, mediaType } = found(
        await find(request.params as Record<string, string>, clientOf(request)),
        'picture',
      )
      const etag = `"${key}"`
      void reply.headers({ 'cache-control': 'public, max-age=300', etag })
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      const { bytes, length } = found(await outside().storage.get(key), 'picture')
      return reply
        .type(mediaType)
        .headers({
          'content-length': length,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
          'content-disposition': 'inline',
          // Shown in letters and on pages of others, too.
          'cross-origin-resource-policy': 'cross-origin',
        })
        .send(bytes)
    })
