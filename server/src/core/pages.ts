import { REFUSALS } from '@mtambo/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from './errors.ts'
import { clientOf, type Client } from './http.ts'

/** Somebody asks for a page, or sends its form. */
export type PageVisit = {
  params: Record<string, string>
  query: Record<string, string | undefined>
  form: URLSearchParams
  cookies: Record<string, string | undefined>
  client: Client
}
/** A page, or where to go on. `cookie` is kept by the browser. */
export type PageAnswer = ({ html: string; status?: number } | { goTo: string }) & { cookie?: string }
type Show = (visit: PageVisit) => Promise<PageAnswer>

/** More than people press, from one address that many may share. */
const OFTEN = { max: 120, timeWindow: '1 minute' }

/**
 * Pages that the server makes itself, for those without a login: they read, and send their forms, without any script.
 * By `GET /path` or `POST /path`; `refused` is the page for whatever is thrown.
 */
export const serverPages =
  (pages: Record<string, Show>, refused: (visit: PageVisit, error: Refusal | undefined) => PageAnswer) =>
  (app: FastifyInstance) =>
    void app.register(async (scope) => {
      scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
        done(null, new URLSearchParams(String(body))),
      )
      for (const [where, show] of Object.entries(pages)) {
        const [method = '', url = ''] = where.split(' ')
        scope.route({
          method,
          url,
          config: { rateLimit: OFTEN },
          handler: (request, reply) => answer(request, reply, show, refused),
        })
      }
    })

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  show: Show,
  refused: Parameters<typeof serverPages>[1],
) {
  const visit: PageVisit = {
    params: request.params as PageVisit['params'],
    query: lastOf(request.query as Record<string, string | string[]>),
    form: request.body instanceof URLSearchParams ? request.body : new URLSearchParams(),
    cookies: request.cookies,
    client: clientOf(request),
  }
  const said = await show(visit).catch((error: unknown): PageAnswer => {
    if (error instanceof Refusal) return { status: REFUSALS[error.code], ...refused(visit, error) }
    request.log.error({ error }, 'unexpected')
    return { status: 500, ...refused(visit, undefined) }
  })
  if (said.cookie) void reply.header('set-cookie', said.cookie)
  if ('goTo' in said) return reply.redirect(said.goTo, 303)
  return reply
    .code(said.status ?? 200)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(said.html)
}

/** Of what an address says twice, the last. */
const lastOf = (query: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(query).map(([name, said]) => [name, Array.isArray(said) ? said.at(-1) : said]))
