import { assetFields, assets as endpoints, locations, notifications, workOrders } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { dayIn } from '#core/clock.ts'
import { newId } from '#core/ids.ts'
import { newOrg, settle } from '#testing/index.ts'
import { anAsset } from './fixtures.ts'
import { createAssets } from './index.ts'
import { watchWarranties } from './jobs.ts'

const aMachine = (over: object = {}) => anAsset({ category: 'machine', ...over })
const tags = ({ items }: { items: { tag: string }[] }) => items.map(({ tag }) => tag)
const day = (offset: number) => dayIn('Africa/Nairobi', new Date(Date.now() + offset * 86_400_000))

const FIELDS = [
  { code: 'power', label: 'Power', kind: 'number' as const, unit: 'kW', required: true },
  { code: 'drive', label: 'Drive', kind: 'choice' as const, options: ['belt', 'gear'], required: false },
  { code: 'oil', label: 'Oil', kind: 'text' as const, required: false },
]

async function withFields() {
  const org = await newOrg('general')
  const admin = org.as('admin')
  await admin.call(assetFields.save, { category: 'machine', fields: FIELDS })
  return { org, admin, manager: org.as('manager') }
}

test('own fields are filled in, shown, found, and in the table', async () => {
  const { manager } = await withFields()
  const made = await manager.call(endpoints.create, {
    ...aMachine({ tag: 'P-1', name: 'Pump', manufacturer: 'Grundfos', serialNumber: 'SN-4711', model: 'CR 45' }),
    specifications: { power: '15.5', oil: 'Tellus 46' },
  })
  expect(made).toMatchObject({
    specifications: { power: 15.5, oil: 'Tellus 46' },
    ownFields: 'Power: 15.5 kW; Oil: Tellus 46',
  })
  for (const q of ['tellus', 'grundfos', '4711', 'cr 45'])
    expect({ q, found: tags(await manager.call(endpoints.list, { q })) }).toEqual({ q, found: ['P-1'] })
  const csv = await (await manager.browser()).send({ ...endpoints.list, path: '/assets.csv' }, {})
  expect(csv.body).toContain('Power: 15.5 kW; Oil: Tellus 46')

  const edit = (specifications: Record<string, string>) => manager.call(endpoints.edit, { id: made.id, specifications })
  expect(await edit({ drive: 'belt', oil: '' })).toMatchObject({ specifications: { power: 15.5, drive: 'belt' } })
  await expect(edit({ power: 'much', drive: 'chain', colour: 'red' })).rejects.toMatchObject({
    code: 'invalid',
    fields: {
      'specifications.power': expect.any(String),
      'specifications.drive': expect.any(String),
      'specifications.colour': expect.any(String),
    },
  })
  const missing = { fields: { 'specifications.power': 'Fill in Power.' } }
  await expect(manager.call(endpoints.create, aMachine())).rejects.toMatchObject(missing)
  const tool = await manager.call(endpoints.create, aMachine({ category: 'tool' }))
  await expect(manager.call(endpoints.edit, { id: tool.id, category: 'machine' })).rejects.toMatchObject(missing)
})

test('the fields of a category are kept by who keeps the settings', async () => {
  const { org, admin, manager } = await withFields()
  await manager.call(endpoints.create, { ...aMachine(), specifications: { power: 3 } })
  const save = (fields: unknown[], category = 'machine') =>
    admin.call(assetFields.save, { category, fields: fields as typeof FIELDS })
  for (const [fields, field] of [
    [[{ ...FIELDS[0], kind: 'text' }], 'fields.0.kind'],
    [[FIELDS[0], FIELDS[0]], 'fields.1.code'],
    [[{ ...FIELDS[1], options: [] }], 'fields.0.options'],
    [[{ ...FIELDS[1], options: ['belt', 'belt'] }], 'fields.0.options'],
  ] as const)
    await expect(save([...fields])).rejects.toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } })
  await expect(save([], 'spaceship')).rejects.toMatchObject({ fields: { category: expect.any(String) } })
  await expect(manager.call(assetFields.save, { category: 'machine', fields: [] })).rejects.toMatchObject({
    code: 'forbidden',
  })

  const saved = await save([FIELDS[2], FIELDS[1]])
  expect(saved.map(({ code, unit, options }) => [code, unit, options])).toEqual([
    ['oil', null, []],
    ['drive', null, ['belt', 'gear']],
  ])
  // What was filled in comes back with its field.
  await save(FIELDS)
  expect((await manager.call(endpoints.list, {})).items[0]).toMatchObject({ ownFields: 'Power: 3 kW' })
  expect(await org.as('viewer').call(assetFields.list, {})).toHaveLength(3)
  expect(await (await newOrg('general')).as('admin').call(assetFields.list, {})).toEqual([])
})

test('found by where it stands, also below; by criticality and by warranty', async () => {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const place = async (name: string, parentId: string | null) =>
    (await manager.call(locations.create, { name, kind: 'building', parentId })).id
  const works = await place('Works', null)
  const hall = await place('Hall 2', works)
  const other = await place('Depot', null)
  const make = (tag: string, over: object) => manager.call(endpoints.create, aMachine({ tag, ...over }))
  await make('A-1', { locationId: works, criticality: 'A', warrantyUntil: day(40) })
  await make('A-2', { locationId: hall, criticality: 'B', warrantyUntil: day(-1) })
  await make('A-3', { locationId: other, warrantyUntil: day(61) })
  const gone = await make('A-4', { locationId: hall, warrantyUntil: day(10) })
  await manager.call(endpoints.move, { id: gone.id, to: 'retired' })
  const found = async (input: object) => tags(await manager.call(endpoints.list, input))
  expect(await found({ locationId: works })).toEqual(['A-1', 'A-2', 'A-4'])
  expect(await found({ locationId: hall, status: 'in_service' })).toEqual(['A-2'])
  expect(await found({ locationId: newId() })).toEqual([])
  expect(await found({ criticality: 'A' })).toEqual(['A-1'])
  expect(await found({ warranty: 'ending' })).toEqual(['A-1'])
  expect(await found({ warranty: 'over' })).toEqual(['A-2'])
  expect((await manager.call(endpoints.list, { q: 'a-2' })).items[0]).toMatchObject({
    location: { id: hall, name: 'Hall 2', above: ['Works'] },
  })
})

test('several are moved to a location and given a status at once; those that cannot are named', async () => {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const { id: locationId } = await manager.call(locations.create, { name: 'Hall 2', kind: 'building' })
  const all = []
  for (const tag of ['B-1', 'B-2', 'B-3']) all.push(await manager.call(endpoints.create, aMachine({ tag })))
  const ids = all.map(({ id }) => id)
  expect(await manager.call(endpoints.placeSeveral, { ids, locationId })).toEqual({ done: 3, refused: [] })
  expect((await manager.call(endpoints.history, { id: ids[0]! })).items[0]).toMatchObject({
    event: 'asset.placed',
    from: null,
    to: 'Hall 2',
  })
  await manager.call(endpoints.move, { id: ids[1]!, to: 'retired' })
  expect(await manager.call(endpoints.moveSeveral, { ids, to: 'out_of_service', planned: true })).toEqual({
    done: 2,
    refused: [{ id: ids[1], tag: 'B-2', why: expect.stringContaining('retired') }],
  })
  expect(tags(await manager.call(endpoints.list, { status: 'out_of_service' }))).toEqual(['B-1', 'B-3'])

  const gone = { code: 'not_found' }
  const theirs = (await newOrg('general')).as('admin')
  await expect(theirs.call(endpoints.placeSeveral, { ids, locationId: null })).rejects.toMatchObject(gone)
  await expect(theirs.call(endpoints.moveSeveral, { ids, to: 'retired' })).rejects.toMatchObject(gone)
  await expect(org.as('technician').call(endpoints.placeSeveral, { ids, locationId: null })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('many at once: parts of one another, all or none, each wrong row named', async () => {
  const { org, manager } = await withFields()
  const [line, cell] = [newId(), newId()]
  const rows = [
    aMachine({ id: line, tag: 'line-1', specifications: { power: 5 } }),
    aMachine({ id: cell, tag: 'CELL-1', parentId: line, specifications: { power: '7' }, status: 'out_of_service' }),
  ]
  const wrong = [...rows, aMachine({ tag: 'LINE-1' }), aMachine({ category: 'spaceship', parentId: newId() })]
  await expect(org.look((ctx) => createAssets(ctx, wrong))).rejects.toMatchObject({
    fields: {
      'rows.2.tag': expect.stringContaining('already'),
      'rows.2.specifications.power': 'Fill in Power.',
      'rows.3.category': expect.any(String),
      'rows.3.parentId': expect.any(String),
    },
  })
  expect(await org.look((ctx) => createAssets(ctx, rows))).toEqual([line, cell])
  expect(await manager.call(endpoints.get, { id: cell })).toMatchObject({ path: [{ tag: 'LINE-1' }] })
  expect(tags(await manager.call(endpoints.list, { q: 'cell' }))).toEqual(['CELL-1'])
  expect((await manager.call(endpoints.list, {})).total).toBe(2)
})

test('who may change equipment is told once, a month before a warranty ends', async () => {
  const org = await newOrg('general')
  const manager = org.as('manager')
  await org.as('technician').userId()
  const make = (tag: string, warrantyUntil: string) =>
    manager.call(endpoints.create, aMachine({ tag, warrantyUntil, supplier: 'Davis & Shirtliff' }))
  const soon = await make('W-1', day(20))
  await make('W-2', day(45))
  await make('W-3', day(-2))
  const run = async () => {
    await org.look((ctx) => watchWarranties.run(ctx, {}))
    await settle()
    return (await manager.call(notifications.list, {})).items
  }
  expect(await run()).toMatchObject([
    { kind: 'warranty_ending', title: expect.stringContaining('W-1'), about: { type: 'asset', id: soon.id } },
  ])
  expect(await run()).toHaveLength(1)
  await manager.call(endpoints.edit, { id: soon.id, warrantyUntil: day(25) })
  expect(await run()).toHaveLength(2)
  expect((await org.as('technician').call(notifications.list, {})).items).toEqual([])
})

test('its story is its own and that of the work on it, page by page, as far as one may see', async () => {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const { id } = await manager.call(endpoints.create, aMachine())
  await manager.call(endpoints.create, aMachine())
  const order = await manager.call(workOrders.schedule, {
    title: 'Grease the bearings',
    description: 'All four of them',
    type: 'preventive',
    priority: 'low',
    assetId: id,
    scheduledOn: '2030-03-04',
  })
  await manager.call(endpoints.move, { id, to: 'degraded' })
  const whole = (await manager.call(endpoints.history, { id })).items
  expect(whole[0]).toMatchObject({ event: 'asset.moved', work: null })
  expect(whole.at(-1)).toMatchObject({ event: 'asset.created', work: null })
  expect(whole.find(({ work }) => work)).toMatchObject({ work: { id: order.id, title: 'Grease the bearings' } })

  const paged: string[] = []
  for (let cursor: string | null | undefined = undefined; cursor !== null;) {
    const page: { items: { id: string }[]; nextCursor: string | null } = await manager.call(endpoints.history, {
      id,
      limit: 1,
      ...(cursor && { cursor }),
    })
    paged.push(...page.items.map((item) => item.id))
    cursor = page.nextCursor
  }
  expect(paged).toEqual(whole.map((item) => item.id))

  const own = (await org.as('technician').call(endpoints.history, { id })).items
  expect(own.map(({ event }) => event)).toEqual(['asset.moved', 'asset.created'])
  await expect((await newOrg('general')).as('admin').call(endpoints.history, { id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
