import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import {
  assets,
  exchange,
  inventory,
  locations,
  plans,
  settings,
  vendors,
  workOrders,
  customers,
} from '@mtambo/contract'
import { expect, inject, test } from 'vitest'
import { outside } from '#core/outside/index.ts'
import { databaseOfWorker, newOrg, settle } from '#testing/index.ts'
import { letStart } from './actions/start-import.ts'
import { workOnImport } from './jobs.ts'
import { checked, imported, send, undone } from './fixtures.ts'

const ASSETS = `Tag;Name;Type;Part of;Installed on;Purchase cost;Serial\r
P-2;"Pump, second
of two";Pump;LINE;31.01.2020;1.250,50;0012\r
LINE;Filling line;Machine;;28.02.2019;;\r
P-1;Kleine Pumpe für Öl;Pump;LINE;;;=1+1\r
`

test('a table in the way of another country comes in whole: a parent further down, line breaks, a new category', async () => {
  const org = await newOrg('general')
  const it = await checked(org, 'assets', Buffer.from(ASSETS, 'latin1'), { values: { category: { Pump: '+' } } })
  expect(it).toMatchObject({ encoding: 'windows-1252', delimiter: ';', rows: 3, status: 'checked', added: 3, wrong: 0 })
  expect(it.mapping).toMatchObject({ dates: 'dmy', decimal: ',', columns: { tag: [0], category: [2], parentId: [3] } })
  expect(it.preview.map(({ line, action }) => [line, action])).toEqual([
    [2, 'added'],
    [4, 'added'],
    [5, 'added'],
  ])
  const there = org.as('admin')
  expect((await there.call(assets.list, {})).total).toBe(0)

  await there.call(exchange.start, { id: it.id })
  await settle()
  expect(await there.call(exchange.get, { id: it.id })).toMatchObject({ status: 'done', added: 3, progress: 3 })
  const { items } = await there.call(assets.list, {})
  expect(
    items.map(({ tag, parent, category, purchaseCost, installedOn, serialNumber }) => [
      tag,
      parent?.tag,
      category,
      purchaseCost,
      installedOn,
      serialNumber,
    ]),
  ).toEqual([
    ['LINE', undefined, 'machine', null, '2019-02-28', null],
    ['P-1', 'LINE', 'pump', null, null, '=1+1'],
    ['P-2', 'LINE', 'pump', 125_050, '2020-01-31', '0012'],
  ])
  const lists = await there.call(settings.categories, { list: 'asset' })
  expect(lists.at(-1)).toMatchObject({ code: 'pump', label: 'Pump' })
})

test('every wrong row is named with line, column, value and reason, and nothing is kept unless one says so', async () => {
  const org = await newOrg('general')
  const admin = org.as('admin')
  await imported(org, 'assets', 'Tag,Name,Category\nOLD,Old one,machine\n')
  const it = await checked(
    org,
    'assets',
    `Tag,Name,Category,Location,Part of,Installed on
A1,Right,machine,,,2020-01-01
A1,Twice,machine,,,
A2,=cmd|calc,unicorn,,,
A3,No place,machine,Nowhere,,
A4,No parent,machine,,GHOST,
A5,Part of a wrong one,machine,,A3,
A6,Bad day,machine,,,31/31/2020
,No tag,machine,,,
`,
  )
  expect(it).toMatchObject({ status: 'checked', added: 1, wrong: 7 })
  const { items } = await admin.call(exchange.problems, { id: it.id })
  expect(items.map(({ line, column }) => [line, column])).toEqual([
    [3, 'Tag'],
    [4, 'Category'],
    [5, 'Location'],
    [6, 'Part of'],
    [7, 'Part of'],
    [8, 'Installed on'],
    [9, 'Tag'],
  ])
  expect(items[1]).toMatchObject({ value: 'unicorn', reason: expect.stringContaining('not in your list') as string })
  await expect(admin.call(exchange.start, { id: it.id })).rejects.toThrow('7 rows are wrong')

  await admin.call(exchange.start, { id: it.id, onlyRight: true })
  await settle()
  expect((await admin.call(assets.list, {})).items.map(({ tag }) => tag)).toEqual(['A1', 'OLD'])
  const csv = await admin.send({ ...exchange.problems, path: `/imports/${it.id}/problems.csv` }, {})
  expect(csv.body).toContain('4,Category,unicorn')
})

test('rows that are there are matched by key: changed where they differ, left where they do not; the same file is known again', async () => {
  const org = await newOrg('general')
  const admin = org.as('admin')
  const file = 'Tag,Name,Category,Model\nP-1,Pump,machine,M1\nP-2,Pump two,machine,M2\n'
  await imported(org, 'assets', file)
  expect(await checked(org, 'assets', file)).toMatchObject({ added: 0, changed: 0, left: 2, before: { by: 'admin' } })

  const other = 'Tag,Name,Category,Model\np-1,,machine,M9\nP-3,Third,machine,\n'
  expect(await checked(org, 'assets', other, { match: 'add' })).toMatchObject({
    added: 1,
    changed: 0,
    left: 1,
    wrong: 0,
  })
  const done = await imported(org, 'assets', other, { match: 'both' })
  expect(done).toMatchObject({ status: 'done', added: 1, changed: 1 })
  const model = async () => (await admin.call(assets.list, { q: 'P-1' })).items[0]?.model
  expect(await model()).toBe('M9')

  expect(await undone(org, done.id)).toMatchObject({ status: 'undone' })
  expect(await model()).toBe('M1')
  expect((await admin.call(assets.list, {})).total).toBe(2)
  expect((await admin.call(assets.list, { q: 'Third' })).items).toEqual([])
})

test('an import is taken back only while nothing refers to its rows and nobody changed them', async () => {
  const org = await newOrg('general')
  const admin = org.as('admin')
  const done = await imported(org, 'assets', 'Tag,Name,Category\nP-1,Pump,machine\nP-2,Pump two,machine\n')
  const orders = await imported(org, 'work-orders', 'Title,Created,Asset,Cost\nMend it,2020-01-05 14:30,P-1,12.50\n')
  expect(await undone(org, done.id)).toMatchObject({
    status: 'done',
    problem: 'It cannot be taken back: its rows are named in 1 row of work orders.',
  })
  await undone(org, orders.id)
  const { items } = await admin.call(assets.list, { q: 'P-2' })
  await admin.call(assets.edit, { id: items[0]!.id, name: 'Another name' })
  expect((await undone(org, done.id)).problem).toContain('one of its rows has been changed since')
  await expect(admin.call(exchange.undo, { id: orders.id })).rejects.toThrow('Only an import that is done')
})

test('every register knows the columns of its own template', async () => {
  const org = await newOrg()
  for (const { register, fields } of await org.as('admin').call(exchange.registers, {})) {
    const { body } = await org.as('admin').send(exchange.template, { register })
    const { sent } = await send(org, register, body)
    expect([register, Object.keys(sent.mapping.columns).toSorted()]).toEqual([
      register,
      fields.map(({ name }) => name).toSorted(),
    ])
  }
})

test('what rows of each register name is looked up', async () => {
  const org = await newOrg('general')
  const admin = org.as('admin')
  await imported(org, 'locations', 'Code,Name,Kind,Lies in\nH2,Hall 2,building,NBO\nNBO,Nairobi,site,\n')
  await imported(org, 'assets', 'Tag,Name,Category,Location\nPMP-001,Pump,machine,Hall 2\n')
  await imported(org, 'vendors', 'Name,Code,Phone,Contact\nLakeside Pumps,LAKE,0712 345 678,Jane Atieno\n')
  await admin.call(inventory.createStore, { name: 'Main store' })
  await imported(
    org,
    'items',
    'Code,Name,Category,Vendor,Store,On hand,Min,Price\nF-1,Oil filter,filters,LAKE,Main store,12,4,9.50\n',
  )
  await imported(org, 'plans', 'Plan,Assets,Every,Unit,Starts on\nService,PMP-001,3,month,2030-01-01\n')
  await imported(
    org,
    'work-orders',
    `Title,Created,Completed,Asset,Type,Failure mode,Technician,Location\nMend pump,2020-01-05 14:30,2020-01-06,PMP-001,corrective,leak,${await emailOf(org)},H2\n`,
  )

  expect((await admin.call(locations.list, {})).items.map(({ code, within }) => [code, within])).toEqual([
    ['H2', 'Nairobi'],
    ['NBO', null],
  ])
  expect((await admin.call(assets.list, {})).items[0]?.location?.code).toBe('H2')
  expect((await admin.call(vendors.list, {})).items[0]).toMatchObject({ code: 'LAKE', phone: '+254712345678' })
  expect((await admin.call(inventory.list, {})).items[0]).toMatchObject({ code: 'F-1', onHand: 12, averageCost: 950 })
  expect((await admin.call(plans.list, {})).items[0]).toMatchObject({
    name: 'Service',
    assets: 1,
    nextDueOn: '2030-01-01',
  })
  const [order] = (await admin.call(workOrders.list, {})).items
  expect(order).toMatchObject({ status: 'completed', assignee: { name: 'technician' }, location: { name: 'Hall 2' } })
  expect(order!.createdAt.toISOString()).toBe('2020-01-05T11:30:00.000Z')
})

const emailOf = async (org: Awaited<ReturnType<typeof newOrg>>) => {
  await org.as('technician').browser()
  return `${org.as('technician').username}@example.com`
}

test('customers come in with their own numbers, and the next one goes round them', async () => {
  const org = await newOrg()
  const rows =
    'First name,Last name,ID number,Phone,Address,County,Town,Type,Account number\nAkinyi,Odhiambo,123456,0712345678,Road 1,Kisumu,Kisumu,residential,OLD-7\nJuma,Ali,123457,0712345679,Road 2,Kisumu,Kisumu,commercial,\n'
  const done = await imported(org, 'customers', rows)
  expect(done).toMatchObject({ added: 2, status: 'done' })
  const { items } = await org.as('admin').call(customers.list, { sort: 'name' })
  expect(items.map(({ name, accountNumber }) => [name, accountNumber === 'OLD-7'])).toEqual([
    ['Akinyi Odhiambo', true],
    ['Juma Ali', false],
  ])
  expect(await undone(org, done.id)).toMatchObject({ status: 'undone' })
})

test('what is no table is refused with a sentence, and so is what another organisation has', async () => {
  const org = await newOrg('general')
  for (const [bytes, says] of [
    ['PK\u0003\u0004 workbook', 'not a CSV'],
    ['Tag,Name\n', 'no row below'],
    ['Tag,Name\n"A,never closed\n', 'quotation mark'],
  ] as const) {
    const { status, sent } = await send(org, 'assets', bytes)
    expect([status, sent.detail]).toEqual([422, expect.stringContaining(says)])
  }
  const { sent } = await send(org, 'assets', 'Tag,Name,Category\nA,Apart,machine\n')
  const other = await newOrg('general')
  await expect(other.as('admin').call(exchange.get, { id: sent.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(other.as('admin').call(exchange.discard, { id: sent.id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await send(other, 'customers', 'a,b\n1,2\n')).sent.detail).toContain('does not use this part')
  const wrong = { ...sent.mapping, columns: { tag: [0], name: [7], nonsense: [1] } }
  await expect(org.as('admin').call(exchange.map, { id: sent.id, ...wrong })).rejects.toMatchObject({
    fields: {
      'columns.name': 'The file has no such column.',
      'columns.nonsense': 'There is no such field.',
      'columns.category': expect.any(String) as string,
    },
  })
})

test('two who start the same import at once import it once', async () => {
  const org = await newOrg('general')
  const { id } = await checked(org, 'assets', 'Tag,Name,Category\nA,Apart,machine\nB,Beside,machine\n')
  const starts = await Promise.allSettled([1, 2].map(() => org.as('admin').call(exchange.start, { id })))
  expect(starts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await settle()
  expect((await org.as('admin').call(assets.list, {})).total).toBe(2)
})

test('an import that is killed half-way leaves nothing behind, and is done from the beginning by the next who looks', async () => {
  const org = await newOrg('general')
  const admin = org.as('admin')
  const { id } = await checked(org, 'assets', 'Tag,Name,Category\nA,Apart,machine\nB,Beside,machine\n')
  await org.look((ctx) => letStart(ctx, { id }))
  const { url } = databaseOfWorker(inject('databaseUrl'))
  const child = fork(
    join(import.meta.dirname, '../../testing/half-way-import.ts'),
    [url, dirname(outside().incoming), org.id, id],
    {
      execPath: process.execPath,
      execArgv: [],
    },
  )
  await once(child, 'message')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect((await admin.call(assets.list, {})).total).toBe(0)
  expect(await admin.call(exchange.get, { id })).toMatchObject({ status: 'importing', added: 2 })

  await expect
    .poll(() =>
      workOnImport.perform(org.id, { id }).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
  expect(await admin.call(exchange.get, { id })).toMatchObject({ status: 'done', added: 2 })
  expect((await admin.call(assets.list, {})).total).toBe(2)
})
