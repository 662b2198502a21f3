import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import serveStatic from '@fastify/static'
import { endpoints, Problem, PERMISSIONS, type Endpoint } from '@mtambo/contract'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaOf } from './json-schema.ts'

type Schema = { properties?: Record<string, object>; required?: string[] }

/** OpenAPI 3.1 of the whole contract, and a page to read and try it. */
export async function openApi(app: FastifyInstance, publicUrl: string) {
  const description = JSON.stringify(describe(publicUrl))
  app.get('/api/openapi.json', async (_, reply) => reply.type('application/json').send(description))

  const root = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  await app.register(serveStatic, { root, prefix: '/api/docs/assets/', decorateReply: false, index: false })
  app.get('/api/docs', async (_, reply) => reply.type('text/html').send(PAGE))
  app.get('/api/docs/start.js', async (_, reply) => reply.type('text/javascript').send(START))
}

export const describe = (publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Mtambo',
    version: '1',
    description: 'Sign in with POST /login; the session cookie does the rest. Writes accept an Idempotency-Key header.',
  },
  servers: [{ url: `${publicUrl}/api` }],
  paths: Object.entries(endpoints).reduce(
    (paths, [module, verbs]) => {
      for (const [verb, e] of Object.entries(verbs as Record<string, Endpoint>)) {
        const path = e.path.replace(/:(\w+)/g, '{$1}')
        paths[path] = { ...paths[path], [e.method.toLowerCase()]: operation(module, verb, e) }
        if (e.csv) paths[`${path}.csv`] = { get: operation(module, `${verb}Csv`, asCsv(e)) }
      }
      return paths
    },
    {} as Record<string, object>,
  ),
  components: {
    schemas: { Problem: jsonSchemaOf(Problem) },
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'mtambo.session_token' } },
  },
})

/** The whole of a list as a table. */
const asCsv = (e: Endpoint): Endpoint => ({
  ...e,
  answer: 'file',
  input: e.input.omit({ cursor: true, limit: true }),
  summary: `As CSV, all of it: ${e.summary}`,
})

function operation(module: string, verb: string, e: Endpoint) {
  const { properties = {}, required = [] } = jsonSchemaOf(e.input) as Schema
  const inPath = [...e.path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name))
  const inQuery = e.method === 'GET' || e.method === 'DELETE' || e.body === 'bytes' ? rest : []
  const inBody = rest.filter((name) => !inQuery.includes(name))
  const parameter = (name: string, place: string) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: properties[name],
  })
  return {
    operationId: `${module}.${verb}`,
    tags: [module],
    summary: e.summary,
    description:
      e.can in PERMISSIONS
        ? `Needs the permission \`${e.can}\`: ${PERMISSIONS[e.can as keyof typeof PERMISSIONS]}.`
        : `For: ${e.can}.`,
    ...(e.can !== 'anyone' && { security: [{ session: [] }] }),
    parameters: [...inPath.map((name) => parameter(name, 'path')), ...inQuery.map((name) => parameter(name, 'query'))],
    ...(inBody.length > 0 && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              additionalProperties: false,
              properties: Object.fromEntries(inBody.map((name) => [name, properties[name]])),
              required: required.filter((name) => inBody.includes(name)),
            },
          },
        },
      },
    }),
    ...(e.body === 'bytes' && { requestBody: { required: true, content: { 'application/octet-stream': {} } } }),
    responses: responsesOf(e),
  }
}

const responsesOf = (e: Endpoint) => ({
  200: {
    description: 'Done',
    content:
      e.answer === 'file'
        ? { 'application/octet-stream': {} }
        : { 'application/json': { schema: jsonSchemaOf(e.output) } },
  },
  default: {
    description: 'Refused, with a sentence that says why',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
})

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mtambo API</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head><body><div id="api"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`
const START = `window.SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', docExpansion: 'none' })`
