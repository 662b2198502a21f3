import { assets as endpoints } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { keptTotal } from '#core/totals.ts'
import { newOrg } from '#testing/index.ts'
import { anAsset } from './fixtures.ts'

const tags = ({ items }: { items: { tag: string }[] }) => items.map(({ tag }) => tag)

type Someone = ReturnType<Awaited<ReturnType<typeof newOrg>>['as']>
const storyOf = async (someone: Someone, id: string) => (await someone.call(endpoints.history, { id })).items

/** A substation, its feeder, and a transformer on it. */
async function withNetwork() {
  const org = await newOrg()
  const manager = org.as('manager')
  const make = (tag: string, category: string, parentId: string | null, name = tag) =>
    manager.call(endpoints.create, anAsset({ tag, category, parentId, name }))
  const substation = await make('SS-NAI-01', 'substation', null, 'Cathedral substation')
  const feeder = await make('FD-NAI-01', 'feeder_line', substation.id, 'Ngong Road 11kV')
  const transformer = await make('TX-NAI-0142', 'transformer', feeder.id, 'Kindaruma Road')
  return { org, manager, make, substation, feeder, transformer }
}

test('a manager adds a transformer below a feeder; its page shows the way to it and what is part of it', async () => {
  const { manager, make, substation, feeder, transformer } = await withNetwork()
  const pole = await make('po-1', 'pole', transformer.id)
  const one = await manager.call(endpoints.get, { id: transformer.id })
  expect(one).toMatchObject({
    tag: 'TX-NAI-0142',
    status: 'in_service',
    parent: { id: feeder.id, tag: 'FD-NAI-01' },
    path: [{ id: substation.id }, { id: feeder.id, name: 'Ngong Road 11kV' }],
    children: [{ id: pole.id, tag: 'PO-1', hasChildren: false }],
    hasChildren: true,
    connections: { count: 0, capped: false },
    moves: ['degraded', 'out_of_service', 'retired'],
  })
  expect(await storyOf(manager, transformer.id)).toMatchObject([
    { event: 'asset.created', who: 'manager', to: 'in_service', work: null },
  ])
  expect(one).not.toHaveProperty('orgId')
})

test.each([
  [{ tag: '' }, 'tag'],
  [{ tag: 'T'.repeat(41) }, 'tag'],
  [{ tag: 'TX<1>' }, 'tag'],
  [{ name: 'x' }, 'name'],
  [{ category: 'spaceship' }, 'category'],
  [{ parentId: newId() }, 'parentId'],
  [{ point: { latitude: 91, longitude: 36 } }, 'point.latitude'],
  [{ point: { latitude: -1 } }, 'point.longitude'],
  [{ installedOn: '2026-02-30' }, 'installedOn'],
  [{ criticality: 'Z' }, 'criticality'],
  [{ status: 'broken' }, 'status'],
  [{ notes: 'n'.repeat(2001) }, 'notes'],
  [{ colour: 'green' }, 'colour'],
])('%o is refused beside the field', async (wrong, field) => {
  const answer = await (await newOrg()).as('manager').send(endpoints.create, { ...anAsset(), ...wrong })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } })
})

test('a tag stands on one thing only, however it is written, also when two save at once', async () => {
  const { manager, transformer } = await withNetwork()
  const taken = { code: 'invalid', fields: { tag: expect.stringContaining('already') } }
  await expect(manager.call(endpoints.create, anAsset({ tag: 'tx-nai-0142' }))).rejects.toMatchObject(taken)
  await expect(manager.call(endpoints.edit, { id: transformer.id, tag: 'fd-nai-01' })).rejects.toMatchObject(taken)
  const both = await Promise.allSettled(
    [1, 2].map(() => manager.call(endpoints.create, anAsset({ tag: 'TX-NAI-0143' }))),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('only what changed is changed, and it is found anew', async () => {
  const { manager, transformer } = await withNetwork()
  const { id } = transformer
  const edited = await manager.call(endpoints.edit, {
    id,
    name: 'Argwings Kodhek Road',
    tag: 'tx-nai-0900',
    point: { latitude: -1.29, longitude: 36.78 },
    serialNumber: 'ABB-77-1',
    manufacturer: '',
  })
  expect(edited).toMatchObject({
    tag: 'TX-NAI-0900',
    name: 'Argwings Kodhek Road',
    point: { latitude: -1.29, longitude: 36.78 },
    manufacturer: null,
    parent: { tag: 'FD-NAI-01' },
  })
  expect((await storyOf(manager, id)).map(({ event }) => event)).toEqual(['asset.edited', 'asset.created'])
  expect(await manager.call(endpoints.edit, { id, name: 'Argwings Kodhek Road' })).toEqual(edited)
  for (const q of ['tx-nai-0900', 'nai-0900', '0900', 'argwings', 'Kodhek road', 'abb-77'])
    expect({ q, found: tags(await manager.call(endpoints.list, { q })) }).toEqual({ q, found: ['TX-NAI-0900'] })
  expect((await manager.call(endpoints.list, { q: 'kindaruma' })).total).toBe(0)
})

test('nothing becomes part of itself or of its own parts', async () => {
  const { manager, substation, feeder, transformer } = await withNetwork()
  const hang = (id: string, parentId: string | null) => manager.call(endpoints.edit, { id, parentId })
  for (const [id, parentId] of [
    [feeder.id, feeder.id],
    [feeder.id, transformer.id],
    [substation.id, transformer.id],
  ] as const)
    await expect(hang(id, parentId)).rejects.toMatchObject({
      code: 'invalid',
      fields: { parentId: expect.any(String) },
    })
  expect((await hang(feeder.id, null)).path).toEqual([])
  expect((await hang(substation.id, transformer.id)).path.map(({ tag }) => tag)).toEqual(['FD-NAI-01', 'TX-NAI-0142'])
})

test('two who would make a circle together: one does, the other is told', async () => {
  const { manager, make } = await withNetwork()
  for (let i = 0; i < 5; i++) {
    const [a, b] = [await make(`A-${i}`, 'other', null), await make(`B-${i}`, 'other', null)]
    const both = await Promise.allSettled([
      manager.call(endpoints.edit, { id: a.id, parentId: b.id }),
      manager.call(endpoints.edit, { id: b.id, parentId: a.id }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  }
})

test('the status moves along its life, and comes back from retirement with a reason', async () => {
  const { manager, transformer } = await withNetwork()
  const { id } = transformer
  const later = { id, to: 'retired', at: new Date(Date.now() + 86_400_000) } as const
  await expect(manager.call(endpoints.move, later)).rejects.toMatchObject({ fields: { at: expect.any(String) } })
  const gone = await manager.call(endpoints.move, { id, to: 'retired', notes: 'Burnt out' })
  expect(gone).toMatchObject({ status: 'retired', moves: ['in_service'] })
  await expect(manager.call(endpoints.move, { id, to: 'degraded' })).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringContaining('in service'),
  })
  await expect(manager.call(endpoints.move, { id, to: 'in_service' })).rejects.toMatchObject({
    fields: { notes: expect.any(String) },
  })
  await manager.call(endpoints.move, { id, to: 'in_service', notes: 'Rewound in the workshop' })
  expect((await storyOf(manager, id)).slice(0, 2)).toMatchObject([
    { event: 'asset.moved', from: 'retired', to: 'in_service', notes: 'Rewound in the workshop' },
    { event: 'asset.moved', from: 'in_service', to: 'retired', notes: 'Burnt out' },
  ])
  const both = await Promise.allSettled([1, 2].map(() => manager.call(endpoints.move, { id, to: 'degraded' })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('listed by tag, by category, status and what they are part of, page by page', async () => {
  const { org, manager, make, feeder } = await withNetwork()
  for (let i = 0; i < 5; i++) await make(`TX-Z-${i}`, 'transformer', feeder.id)
  const list = (input: object) => manager.call(endpoints.list, input)
  expect(tags(await list({ parentId: 'none' }))).toEqual(['SS-NAI-01'])
  const below = await list({ parentId: feeder.id, limit: 4 })
  const rest = await list({ parentId: feeder.id, limit: 4, cursor: below.nextCursor })
  expect([below.total, ...tags(below), ...tags(rest)]).toEqual([
    6,
    'TX-NAI-0142',
    ...[0, 1, 2, 3, 4].map((i) => `TX-Z-${i}`),
  ])
  expect(rest.nextCursor).toBe(null)
  await manager.call(endpoints.move, { id: feeder.id, to: 'out_of_service' })
  expect(await list({ status: 'out_of_service' })).toMatchObject({ total: 1, items: [{ hasChildren: true }] })
  expect((await list({ category: 'transformer', status: 'in_service' })).total).toBe(6)
  expect((await list({ category: 'pole' })).total).toBe(0)
  await org.look(async (ctx) => expect(await keptTotal(ctx, 'assets', [])).toBe(8))
})

test('the map shows what has a position, all or around one', async () => {
  const { manager, make, substation, feeder, transformer } = await withNetwork()
  const other = await make('SS-MBA-01', 'substation', null)
  const pole = await make('PO-1', 'pole', transformer.id)
  for (const [i, { id }] of [substation, transformer, other, pole].entries())
    await manager.call(endpoints.edit, { id, point: { latitude: -1 - i, longitude: 36 } })
  const all = await manager.call(endpoints.map, {})
  expect(all.items.map(({ tag }) => tag)).toEqual(['PO-1', 'SS-MBA-01', 'SS-NAI-01', 'TX-NAI-0142'])
  expect(all).toMatchObject({ capped: false })
  expect(tags(await manager.call(endpoints.map, { category: 'substation' }))).toEqual(['SS-MBA-01', 'SS-NAI-01'])
  expect(tags(await manager.call(endpoints.map, { aroundId: transformer.id }))).toEqual([
    'PO-1',
    'SS-NAI-01',
    'TX-NAI-0142',
  ])
  expect(all.items.find(({ id }) => id === transformer.id)?.parentId).toBe(feeder.id)
})

test('technicians and customer service look but do not change; another organisation finds nothing', async () => {
  const { org, transformer } = await withNetwork()
  const { id } = transformer
  for (const role of ['technician', 'customer_service']) {
    const they = org.as(role)
    expect(await they.call(endpoints.get, { id })).toMatchObject({ moves: [] })
    expect((await they.call(endpoints.list, {})).total).toBe(3)
    await expect(they.call(endpoints.create, anAsset())).rejects.toMatchObject({ code: 'forbidden' })
    await expect(they.call(endpoints.edit, { id, name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(they.call(endpoints.move, { id, to: 'retired' })).rejects.toMatchObject({ code: 'forbidden' })
  }
  const theirs = (await newOrg()).as('admin')
  expect(await theirs.call(endpoints.list, {})).toMatchObject({ items: [], total: 0 })
  expect(await theirs.call(endpoints.list, { parentId: id })).toMatchObject({ items: [], total: 0 })
  expect(await theirs.call(endpoints.map, {})).toMatchObject({ items: [] })
  const gone = { code: 'not_found' }
  await expect(theirs.call(endpoints.get, { id })).rejects.toMatchObject(gone)
  await expect(theirs.call(endpoints.map, { aroundId: id })).rejects.toMatchObject(gone)
  await expect(theirs.call(endpoints.edit, { id, name: 'Mine' })).rejects.toMatchObject(gone)
  await expect(theirs.call(endpoints.move, { id, to: 'retired' })).rejects.toMatchObject(gone)
  const own = await theirs.call(endpoints.create, anAsset())
  await expect(theirs.call(endpoints.edit, { id: own.id, parentId: id })).rejects.toMatchObject({
    code: 'invalid',
    fields: { parentId: expect.any(String) },
  })
  await expect(theirs.call(endpoints.create, anAsset({ parentId: id }))).rejects.toMatchObject({ code: 'invalid' })
})
