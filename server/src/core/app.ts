import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import serveStatic from '@fastify/static'
import websocket from '@fastify/websocket'
import { REFUSALS, type Endpoint, type Problem } from '@mtambo/contract'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { executeSql } from './db.ts'
import { Refusal } from './errors.ts'
import { Incoming } from './incoming.ts'
import { router, type Identify, type Router } from './http.ts'
import { log } from './log.ts'
import { openApi } from './openapi.ts'

export type AppOptions = {
  identify: Identify
  routes: ((router: Router) => void)[]
  /** Binds what is not an endpoint: the WebSocket, private files, sandboxes. */
  extras: ((app: FastifyInstance) => void)[]
  /** The built web app; without it only the API is served. */
  webRoot?: string | undefined
  publicUrl: string
  trustProxy?: boolean
  limitRates?: boolean
}

export async function buildApp(options: AppOptions) {
  const app: FastifyInstance = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    genReqId: () => randomUUID(),
    // Several times the largest form there is; what is more costs time to read.
    bodyLimit: 200_000,
    // One proxy, ours: what the address list says further to the left, the caller may have made up.
    trustProxy: options.trustProxy ? (_, hop) => hop === 0 : false,
    frameworkErrors: refuse,
    logController: new LogController({ disableRequestLogging: true }),
  })
  const bound = new Set<Endpoint>()
  app.setErrorHandler(refuse)
  for (const type of ['application/octet-stream', 'application/pdf', /^(image|audio|video)\//])
    app.addContentTypeParser(type, takeIn)
  addHooks(app)

  await app.register(cookie)
  // Lists shrink to a fifth: on a poor network that is the difference between waiting and working.
  await app.register(compress, { threshold: 2048, encodings: ['br', 'gzip'], brotliOptions: { params: QUICKLY } })
  await app.register(helmet, headers(options.publicUrl))
  if (options.limitRates !== false)
    await app.register(rateLimit, {
      global: false,
      errorResponseBuilder: () => new Refusal('too_many', 'That was too often. Wait a minute and try again.'),
    })
  await app.register(websocket, { options: { maxPayload: 8192 } })
  await app.register(async (scope) => {
    const routes = router(scope, options.identify, bound)
    for (const bind of options.routes) bind(routes)
    for (const bind of options.extras) bind(scope)
  })
  health(app)
  await openApi(app, options.publicUrl)
  await web(app, options.webRoot)
  return { app, bound }
}

/** Bytes are not read here: an endpoint that wants them takes them in, and all others leave them. */
async function takeIn({ headers }: FastifyRequest, stream: Readable) {
  const declared = headers['content-length']
  return new Incoming(stream, declared === undefined ? undefined : Number(declared))
}

/** Answers are made anew each time, so the time to compress them counts. */
const QUICKLY = { [constants.BROTLI_PARAM_QUALITY]: 4 }

/** What is done for every request: where it may come from, what goes with the answer, one line in the log. */
function addHooks(app: FastifyInstance) {
  app.addHook('onRequest', refuseForeignWrites)
  app.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id)
    // What a person was shown stays with them; the next one at a shared computer must not find it.
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store')
  })
  app.addHook('onResponse', async (request, reply) =>
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    ),
  )

  // A refused upgrade leaves a socket that belongs to nobody, and the server would wait for it when it stops.
  app.addHook('onResponse', async ({ headers, raw }) => void (headers.upgrade && raw.socket.destroySoon()))
}

const headers = (publicUrl: string) => ({
  contentSecurityPolicy: {
    directives: {
      // Mantine sets styles on elements; scripts come only from our own files.
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      // `blob:` is what was just recorded, to be listened to before it is sent.
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      baseUri: ["'self'"],
      upgradeInsecureRequests: publicUrl.startsWith('https:') ? [] : null,
    },
  },
  strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : (false as const),
  referrerPolicy: { policy: 'same-origin' as const },
  crossOriginEmbedderPolicy: false,
})

/** A write, or a live connection, must come from our own pages: the browser says where from, and a foreign page cannot change that. */
async function refuseForeignWrites(request: FastifyRequest) {
  const { origin, host, upgrade, 'sec-fetch-site': site } = request.headers
  if (!upgrade && ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const foreign = (site && !['same-origin', 'none'].includes(site)) || (origin && hostOf(origin) !== host)
  if (foreign) throw new Refusal('forbidden', 'This request came from another site.')
}

/** `null`, as a page in a sandbox says, is no address and so nobody's host. */
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

/** The one place where an error becomes an answer. */
function refuse(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Refusal)
    return problem(reply, request, REFUSALS[error.code], error.code, error.message, error.fields)
  if (error.statusCode === 413) return problem(reply, request, 413, 'invalid', 'This is too large to be read.')
  if (error.statusCode && error.statusCode < 500)
    return problem(reply, request, error.statusCode, 'invalid', 'The request could not be read.')
  request.log.error({ error }, 'unexpected')
  return problem(
    reply,
    request,
    500,
    'broken',
    `Something went wrong on our side. It has been recorded as ${request.id}.`,
  )
}

function problem(
  reply: FastifyReply,
  request: FastifyRequest,
  status: number,
  code: string,
  detail: string,
  fields?: Record<string, string>,
) {
  const body: Problem = {
    type: `/problems/${code}`,
    title: code.replaceAll('_', ' '),
    status,
    code,
    detail,
    requestId: request.id,
    ...(fields && { fields }),
  }
  // Sent as text: the response schemas of the routes are for their answers.
  return reply.code(status).type('application/problem+json').serializer(String).send(JSON.stringify(body))
}

function health(app: FastifyInstance) {
  app.get('/api/health', async () => ({ status: 'ok' }))
  app.get('/api/ready', async (_, reply) => {
    const ready = await executeSql('select 1').then(
      () => true,
      () => false,
    )
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'the database does not answer' })
  })
}

/** The built pages. Hashed files never change; a page of an app is that app's entry, whatever its path. */
async function web(app: FastifyInstance, root: string | undefined) {
  const there =
    root !== undefined &&
    (await access(`${root}/index.html`).then(
      () => true,
      () => false,
    ))
  if (there)
    await app.register(serveStatic, {
      root,
      preCompressed: true, // by web/scripts/compress.ts
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    })
  app.setNotFoundHandler((request, reply) => {
    const [, entry] = /^\/(console|portal|platform)(?:[/?]|$)/.exec(request.url) ?? []
    if (there && entry && request.method === 'GET') return reply.sendFile(`${entry}/index.html`)
    return problem(reply, request, 404, 'not_found', 'There is nothing at this address.')
  })
}
