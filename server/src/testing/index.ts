import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import type { Endpoint, Input, OrganisationKind, Output, Problem } from '@mtambo/contract'
import { z } from 'zod'
import { runAs, SYSTEM, type Ctx } from '#core/context.ts'
import { asOwner, executeSql } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { jobsUnderWay, wakeWorkers } from '#core/jobs.ts'
import { addMember, createOrganisation, createUser, linkCustomer, signInAs } from '#modules/identity/index.ts'
import { startServer, type Server } from '../server.ts'

let server: Promise<Server> | undefined

/** Each worker has a database of its own, copied from the migrated one; every test makes its own organisations in it. */
export function databaseOfWorker(template: string) {
  const of = new URL(template).pathname.slice(1)
  const name = `${of}_${process.env['VITEST_POOL_ID'] ?? 0}`
  const at = (path: string) => Object.assign(new URL(template), { pathname: `/${path}` }).href
  return { name, url: at(name), server: at('postgres'), template: of }
}

async function boot() {
  const { name, url, server, template } = databaseOfWorker(inject('databaseUrl'))
  await asOwner(server, async (_, run) => {
    await run(`drop database if exists ${name} with (force)`)
    await run(`create database ${name} template ${template}`)
  })
  const folder = await mkdtemp(join(tmpdir(), 'mtambo-test-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return startServer(
    {
      DATABASE_URL: url,
      DATA_DIR: folder,
      DATABASE_POOL: '24',
      DEMO: 'off',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'fatal',
      PORT: '0',
    },
    { limitRates: false },
  )
}

export const started = () => (server ??= boot())

/** What a file has begun is done before the next one looks at the queue, and who guessed in it is no suspect there. */
export async function finished() {
  if (!server) return
  await settle()
  await executeSql('delete from login_failures')
}

/** A refusal as the other side sees it. */
export class Refused extends Error {
  readonly code: string
  readonly status: number
  readonly fields: Record<string, string> | undefined
  constructor({ detail, code, fields, status }: Problem) {
    super(detail)
    this.code = code
    this.status = status
    this.fields = fields
  }
}

type Options = { key?: string; headers?: Record<string, string>; raw?: Record<string, unknown> }

/** Somebody in front of a browser: keeps cookies, sends what a browser sends. Without a cookie, a visitor. */
export function browser(cookie = '', userId = '') {
  const jar = new Map(
    cookie
      .split('; ')
      .filter(Boolean)
      .map((pair) => pair.split(/=(.*)/s) as [string, string]),
  )
  return {
    userId,
    jar,
    async call<E extends Endpoint>(
      e: E,
      input: Input<E>,
      { key, headers = {}, raw = {} }: Options = {},
    ): Promise<Output<E>> {
      const answer = await this.send(
        e,
        { ...(e.input.encode(input) as object), ...raw },
        { ...headers, ...(key && { 'idempotency-key': key }) },
      )
      if (answer.statusCode >= 400) throw new Refused(answer.json<Problem>())
      return z.decode(e.output, answer.json()) as Output<E>
    },
    /** As `call`, but with any input at all, and the bare answer. */
    async send(e: Endpoint, input: object, headers: Record<string, string> = {}, bytes?: Buffer) {
      const { app } = await started()
      const { path, rest } = fillPath(e, input as Record<string, unknown>)
      const inQuery = e.method === 'GET' || e.method === 'DELETE' || bytes
      const asked = Object.entries(rest).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value as string | number)]],
      )
      const query = inQuery ? `?${new URLSearchParams(asked).toString()}` : ''
      const answer = await app.inject({
        method: e.method,
        url: `/api${path}${query}`,
        headers: {
          cookie: [...jar].map((pair) => pair.join('=')).join('; '),
          ...(bytes && { 'content-type': 'application/octet-stream' }),
          ...headers,
        },
        ...(bytes ? { payload: bytes } : !inQuery && { payload: rest }),
      })
      for (const { name, value, maxAge } of answer.cookies) {
        if (maxAge === 0 || value === '') jar.delete(name)
        else jar.set(name, value)
      }
      return answer
    },
  }
}

function fillPath(e: Endpoint, input: Record<string, unknown>) {
  const rest = { ...input }
  const path = e.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  return { path, rest }
}

export type TestOrg = Awaited<ReturnType<typeof newOrg>>

/** A new organisation with nothing in it. People of any role appear when they are asked for. */
export async function newOrg(kind: OrganisationKind = 'electric-utility') {
  await started()
  const tag = newId().slice(-12)
  const slug = `org-${tag}`
  const { id } = await createOrganisation({ name: `Organisation ${tag}`, slug, kind })
  const people = new Map<string, Promise<ReturnType<typeof browser>>>()
  const person = async (role: string, who: string) => {
    const username = `${who}-${tag}`
    const user = await createUser({
      name: who,
      username,
      email: `${username}@example.com`,
      phone: null,
      password: 'password123',
    })
    await addMember(id, user.id, role, 'active')
    return browser(await signInAs(user.id, { organisationId: id }), user.id)
  }
  const known = (role: string, who: string) => {
    const made = people.get(who) ?? person(role, who)
    people.set(who, made)
    return made
  }
  return {
    id,
    slug,
    /** `as('technician')`, or `as('technician', 'peter')` for another one. */
    as: (role: string, who = role) => ({
      call: async <E extends Endpoint>(e: E, input: Input<E>, options?: Options) =>
        (await known(role, who)).call(e, input, options),
      send: async (e: Endpoint, input: object, headers?: Record<string, string>, bytes?: Buffer) =>
        (await known(role, who)).send(e, input, headers, bytes),
      browser: () => known(role, who),
      userId: async () => (await known(role, who)).userId,
      username: `${who}-${tag}`,
    }),
    /** Somebody who opened the portal for this customer. */
    asCustomer: (customerId: string) => {
      const made = customerLogin(id, customerId)
      return {
        call: async <E extends Endpoint>(e: E, input: Input<E>, options?: Options) =>
          (await made).call(e, input, options),
        browser: () => made,
      }
    },
    /** Looks into the database as this organisation. */
    look: <T>(work: (ctx: Ctx) => Promise<T>) => runAs(id, SYSTEM, work),
  }
}

async function customerLogin(orgId: string, customerId: string) {
  const tag = newId().slice(-12)
  const user = await createUser({ name: `Customer ${tag}`, email: `${tag}@example.com`, password: 'password123' })
  await runAs(orgId, SYSTEM, (ctx) =>
    linkCustomer(ctx, { userId: user.id, customerId, name: `Customer ${tag}`, accountNumber: `T-${tag}` }),
  )
  return browser(await signInAs(user.id, { organisationId: orgId, customerId }), user.id)
}

/** Waits until every queued job, and what they queued, has run. */
export async function settle() {
  for (let waited = 0; waited < 15_000; waited += 20) {
    if ((await jobsUnderWay()) === 0) return
    wakeWorkers()
    await sleep(20)
  }
  throw new Error('Jobs are still waiting after 15 seconds')
}
