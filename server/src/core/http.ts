import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Download, Endpoint, Input, Output } from '@mtambo/contract'
import { z } from 'zod'
import { now } from './clock.ts'
import { runAs, type Actor, type Ctx } from './context.ts'
import { csvOf, mannerOf, type ListPage } from './csv.ts'
import { forbidden, Refusal } from './errors.ts'
import { replayable } from './idempotency.ts'
import { Incoming } from './incoming.ts'
import { serialiserSchemaOf } from './json-schema.ts'

/** Who is asking, as the identity module finds out from the session cookie. */
export type Identified = { orgId: string; actor: Actor }
export type Identify = (client: Client, e?: Endpoint) => Promise<Identified>

/** What an endpoint may know of the other side, and how it sets or clears cookies. */
export type Client = { ip: string; headers: Headers; answerCookies: string[] }

/** For endpoints with a body of bytes, the file itself, which `prepare` takes in. */
export type Sent<E extends Endpoint> = Input<E> & (E extends { body: 'bytes' } ? { sent: Incoming } : unknown)

export type Handler<E extends Endpoint> = (ctx: Ctx, input: Sent<E>, client: Client) => Promise<Output<E>>
export type OpenHandler<E extends Endpoint> = (input: Sent<E>, client: Client) => Promise<Output<E>>

/** What a module's routes.ts is given: it binds endpoints to functions and never sees a request. */
export type Router = {
  serve: <E extends Endpoint>(e: E, handler: Handler<E>) => void
  /** As `serve`, for work that may not hold a transaction open (storage, pictures): `prepare` comes before it. */
  servePrepared: <E extends Endpoint, P>(
    e: E,
    prepare: (who: Identified, input: Sent<E>) => Promise<P>,
    handler: (ctx: Ctx, prepared: P) => Promise<Output<E>>,
  ) => void
  /** For endpoints that anyone may call: there is no organisation, and so no transaction, yet. */
  serveOpen: <E extends Endpoint & { can: 'anyone' }>(e: E, handler: OpenHandler<E>) => void
}

export function router(app: FastifyInstance, identify: Identify, bound: Set<Endpoint>): Router {
  const bind = (e: Endpoint, handler: (request: FastifyRequest, client: Client) => Promise<unknown>) => {
    bound.add(e)
    app.route({
      method: e.method,
      url: `/api${e.path}`,
      ...(e.answer !== 'file' && { schema: { response: { 200: serialiserSchemaOf(e.output) } } }),
      config:
        e.can === 'anyone' && e.method !== 'GET'
          ? { rateLimit: { max: 60, timeWindow: '1 minute' } }
          : { rateLimit: false },
      // Whoever may not send a file is told before its bytes are taken in.
      ...(e.body === 'bytes' &&
        e.can !== 'anyone' && {
          onRequest: async (request: FastifyRequest) => assertMay(e, (await identify(clientOf(request), e)).actor),
        }),
      handler: async (request, reply) => {
        const client = clientOf(request)
        try {
          const answered = await handler(request, client)
          return e.answer === 'file' ? download(reply, answered as Download) : answered
        } finally {
          answerCookies(reply, client)
          if (request.body instanceof Incoming) await request.body.discard()
          // Of one that does not say how long it is, the rest is not waited for.
          if (request.body instanceof Incoming && request.body.declared === undefined)
            void reply.header('connection', 'close')
        }
      },
    })
  }
  return {
    serve: (e, handler) => {
      bind(e, (request, client) =>
        answer(e, request, client, identify, (_, input) => (ctx) => handler(ctx, input, client)),
      )
      if (e.csv) bindCsv(app, e, identify, handler as unknown as ListHandler)
    },
    servePrepared: (e, prepare, handler) =>
      bind(e, (request, client) =>
        answer(e, request, client, identify, async (who, input) => {
          const prepared = await prepare(who, input)
          return (ctx) => handler(ctx, prepared)
        }),
      ),
    serveOpen: (e, handler) => bind(e, (request, client) => handler(inputOf(e, request), client)),
  }
}

type ListHandler = (ctx: Ctx, input: object, client: Client) => Promise<ListPage>
const CSV_PAGE = 500

/** The same list, by the same filters and for the same people, whole and as a table. */
function bindCsv(app: FastifyInstance, e: Endpoint, identify: Identify, handler: ListHandler) {
  const filters = { ...e, input: e.input.omit({ cursor: true, limit: true }).strict() }
  app.get(`/api${e.path}.csv`, async (request, reply) => {
    const client = clientOf(request)
    assertMay(e, (await identify(client, e)).actor)
    const input = inputOf(filters, request)
    const next = async (cursor?: string | null) => {
      // Asked again for each page: who is signed out or demoted meanwhile gets no more of it.
      const { orgId, actor } = await identify(client, e)
      assertMay(e, actor)
      return runAs(
        orgId,
        actor,
        async (ctx) => ({
          page: await handler(ctx, { ...input, cursor: cursor ?? undefined, limit: CSV_PAGE }, client),
          manner: await mannerOf(ctx),
        }),
        { read: true },
      )
    }
    const table = await csvOf(e.csv!, next)
    answerCookies(reply, client)
    return asFile(
      reply,
      `${e.path.split('/').at(-1)}-${now().toISOString().slice(0, 10)}.csv`,
      'text/csv; charset=utf-8',
    ).send(table)
  })
}

type Run<E extends Endpoint> = (ctx: Ctx) => Promise<Output<E>>
type Begin<E extends Endpoint> = (who: Identified, input: Sent<E>) => Run<E> | Promise<Run<E>>

async function answer<E extends Endpoint>(
  e: E,
  request: FastifyRequest,
  client: Client,
  identify: Identify,
  begin: Begin<E>,
) {
  const { orgId, actor } = await identify(client, e)
  assertMay(e, actor)
  const run = await begin({ orgId, actor }, inputOf(e, request))
  if (e.method === 'GET') return runAs(orgId, actor, run, { read: true })

  // What a password went into is never recorded, and done twice it does no harm: it asks for the password again. Nor is
  // an answer that is shown once.
  const key = 'password' in e.input.shape || e.secret ? null : client.headers.get('idempotency-key')
  if (!key) return runAs(orgId, actor, run)
  const digest = createHash('sha256')
    .update(`${e.method} ${e.path} ${JSON.stringify(rawInput(request))}`)
    .update(request.body instanceof Incoming ? (request.body.received?.digest ?? '') : '')
    .digest('hex')
  return replayable({ orgId, actor, key, digest }, run)
}

/** A file to keep: never shown inside a page of ours, whatever it holds. */
const download = (reply: FastifyReply, { name, mediaType, content }: Download) =>
  asFile(reply, name, mediaType).send(Buffer.from(content))

function asFile(reply: FastifyReply, name: string, mediaType: string) {
  const plain = name.replace(/[^\w.-]+/g, '_')
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')
}

/** "May this kind of person do this?" Whether they may touch this very row is the module's business. */
function assertMay({ can, method }: Endpoint, actor: Actor) {
  if (can === 'anyone' || can === 'account') return
  if (can === 'platform' || actor.kind === 'platform') {
    if (actor.kind !== can) throw forbidden('This is for the operators of the installation.')
    return
  }
  if (actor.kind === 'staff' && actor.support && !actor.support.full && method !== 'GET')
    throw forbidden('You are here to look, not to change anything. Ask for full access if you must.')
  if (can === 'signed-in') return
  if (can === 'customer' || can === 'staff') {
    if (actor.kind !== can)
      throw forbidden(can === 'customer' ? 'This is for customers of the portal.' : 'This is for staff.')
    return
  }
  if (actor.kind !== 'staff' || !actor.grants[can]) throw forbidden('Your role does not allow this.')
}

/** More than any endpoint knows: whoever sends more is not filling in a form. */
const MOST_FIELDS = 100

function rawInput({ query, body, params }: FastifyRequest): object {
  const sent = body instanceof Incoming ? {} : (body ?? {})
  if (typeof sent !== 'object' || Array.isArray(sent) || Object.keys(sent).length > MOST_FIELDS)
    throw new Refusal('invalid', 'The request could not be read.')
  return { ...(query as object), ...sent, ...(params as object) }
}

function inputOf<E extends Endpoint>(e: E, request: FastifyRequest): Sent<E> {
  const parsed = e.input.safeParse(rawInput(request))
  if (!parsed.success) throw refusalOf(parsed.error)
  if (e.body !== 'bytes') return parsed.data as Sent<E>
  if (!(request.body instanceof Incoming)) throw new Refusal('invalid', 'Choose a file.', { file: 'Choose a file.' })
  return { ...parsed.data, sent: request.body } as unknown as Sent<E>
}

/** The first sentence for each field, by the names the form uses; the answer to many mistakes stays short. */
function refusalOf({ issues }: z.ZodError) {
  const fields: Record<string, string> = {}
  for (const issue of issues.slice(0, MOST_FIELDS)) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) fields[key] ??= 'This field is not known here.'
    else fields[issue.path.join('.') || 'form'] ??= sentence(issue)
  }
  return new Refusal('invalid', 'Please check what you entered.', fields)
}

function sentence(issue: z.core.$ZodIssue) {
  if (issue.code === 'invalid_value')
    return issue.message.startsWith('Invalid') ? `Choose one of: ${issue.values.join(', ')}` : issue.message
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid'))
    return issue.input === undefined
      ? 'Please fill this in.'
      : `This must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}.`
  return issue.message
}

export function clientOf(request: FastifyRequest): Client {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
  return { ip: request.ip, headers, answerCookies: [] }
}

const answerCookies = (reply: FastifyReply, { answerCookies: cookies }: Client) => {
  for (const cookie of cookies) void reply.header('set-cookie', cookie)
}
