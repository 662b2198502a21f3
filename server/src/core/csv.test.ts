import { cases, customers, endpoints, type Endpoint } from '@mtambo/contract'
import { parse } from 'csv-parse/sync'
import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { aReport } from '#modules/cases/fixtures.ts'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { newOrg, settle, started, type TestOrg } from '#testing/index.ts'
import type { Actor } from './context.ts'
import { cell, csvOf } from './csv.ts'
import { Refusal } from './errors.ts'
import { router } from './http.ts'
import { newId } from './ids.ts'

describe('a cell', () => {
  test.each([
    ['nothing', null, ''],
    ['a moment, where the organisation is', new Date('2026-01-31T21:30:00Z'), '2026-02-01 00:30'],
    ['yes', true, 'yes'],
    ['a negative number', -3.5, -3.5],
    ['a phone number', '+254 722 100 001', '+254 722 100 001'],
    ['a formula', '=HYPERLINK("http://evil.example")', `'=HYPERLINK("http://evil.example")`],
    ['a formula that begins with a sign', "+cmd|' /C calc'!A0", `'+cmd|' /C calc'!A0`],
    ['a mention', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab before it', '\t=1+1', "'\t=1+1"],
  ])('%s', (_, value, shown) => expect(cell(value, 'Africa/Nairobi')).toBe(shown))
})

test('an amount is written with the digits of its currency', async () => {
  const columns = { Cost: { money: 'cost' }, Total: { money: 'total', currency: 'currency' } }
  const items = [
    { cost: 125_050, total: 300, currency: 'JPY' },
    { cost: null, total: 0, currency: null },
  ]
  const stream = await csvOf(columns, async () => ({
    page: { items, nextCursor: null },
    manner: { timeZone: 'UTC', currency: 'KES' },
  }))
  expect((await stream.toArray()).join('')).toBe('\uFEFFCost,Total\r\n1250.50,300\r\n,0.00\r\n')
})

test('a reader who stops is not read for any further', async () => {
  let asked = 0
  const stream = await csvOf({ N: 'n' }, async () => {
    asked++
    return {
      page: { items: Array.from({ length: 500 }, (_, n) => ({ n })), nextCursor: 'on' },
      manner: { timeZone: 'UTC', currency: 'KES' },
    }
  })
  for await (const _ of stream) if (asked > 3) break
  const then = asked
  await new Promise((later) => setTimeout(later, 50))
  expect(asked).toBe(then)
})

const table = async (org: TestOrg, role: string, path: string) => {
  const { app } = await started()
  const { jar } = await org.as(role).browser()
  const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
  const answer = await app.inject({ url: `/api/${path}`, headers: { cookie } })
  return {
    answer,
    rows:
      answer.statusCode === 200 ? (parse(answer.body, { bom: true, columns: true }) as Record<string, string>[]) : [],
  }
}

test('it is the list, whole, by the same filters and for nobody else', async () => {
  const [org, other] = [await newOrg(), await newOrg()]
  for (const [n, type] of (['residential', 'commercial', 'residential'] as const).entries())
    await org.as('manager').call(customers.create, aCustomer({ firstName: n === 1 ? '=1+1' : `C${n}`, type }))
  await settle()
  const { answer, rows } = await table(org, 'manager', 'customers.csv')
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; filename="customers-\d{4}-\d\d-\d\d\.csv"/),
  })
  const { items } = await org.as('manager').call(customers.list, {})
  expect(rows.map(({ Account }) => Account)).toEqual(items.map(({ accountNumber }) => accountNumber))
  expect(rows[1]).toMatchObject({
    Name: "'=1+1 Kamau",
    Active: 'yes',
    Registered: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
  })
  expect((await table(org, 'manager', 'customers.csv?type=commercial')).rows).toHaveLength(1)
  expect((await table(other, 'manager', 'customers.csv')).rows).toEqual([])
})

test('a technician gets what a technician may see, and what the role does not grant is refused', async () => {
  const org = await newOrg()
  const mine = await org.as('technician').call(cases.report, aReport())
  await org.as('manager').call(cases.move, { id: mine.id, to: 'acknowledged' })
  expect((await table(org, 'technician', 'cases.csv')).rows).toEqual([])
  expect((await table(org, 'manager', 'cases.csv')).rows).toHaveLength(1)
  expect((await table(org, 'technician', 'staff.csv')).answer.statusCode).toBe(403)
  expect((await table(org, 'manager', 'cases.csv?limit=5')).answer.statusCode).toBe(422)
  const { app } = await started()
  expect((await app.inject({ url: '/api/cases.csv' })).statusCode).toBe(401)
})

test('who is signed out while it is read gets no further page', async () => {
  await started()
  const org = await newOrg()
  const [userId, pages] = [newId(), [] as unknown[]]
  const grants = { 'customers:read': 'all' } as const
  const actor: Actor = { kind: 'staff', userId, memberId: userId, name: 'Leaver', level: 1, grants }
  const identify = async () => {
    if (pages.length === 2) throw new Refusal('unauthenticated', 'Please sign in.')
    return { orgId: org.id, actor }
  }
  const app = Fastify()
  router(app, identify, new Set()).serve(customers.list, async () => {
    pages.push({})
    return { items: [], nextCursor: 'on', total: 0, capped: false }
  })
  await app.inject({ url: '/api/customers.csv' }).catch(() => {})
  expect(pages).toHaveLength(2)
  await app.close()
})

test('every heading of every list stands for something a row has', () => {
  const missing = Object.values(endpoints)
    .flatMap((verbs) => Object.values(verbs) as Endpoint[])
    .flatMap((e) =>
      Object.values(e.csv ?? {})
        .flatMap((column) => (typeof column === 'string' ? [column] : [column.money, column.currency ?? column.money]))
        .flatMap((path) => (knows(e.output, path) ? [] : [`${e.path}: ${path}`])),
    )
  expect(missing).toEqual([])
})

/** Looks a path up in what a list's rows are declared to be. */
function knows(output: Endpoint['output'], path: string): boolean {
  type Node = { def: { shape?: Record<string, Node>; element?: Node; innerType?: Node } }
  const bare = (node: Node | undefined): Node | undefined => (node?.def.innerType ? bare(node.def.innerType) : node)
  const row = bare(bare((output as unknown as Node).def.shape?.['items'])?.def.element)
  return path.split('.').reduce<Node | undefined>((node, name) => bare(node?.def.shape?.[name]), row) !== undefined
}
