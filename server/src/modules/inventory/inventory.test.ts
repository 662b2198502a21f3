import { assets, inventory, locations, stock, vendors } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { newOrg, started } from '#testing/index.ts'
import { createItems } from './index.ts'
import { anItem } from './fixtures.ts'

const codes = ({ items }: { items: { code: string }[] }) => items.map(({ code }) => code)

async function withStore() {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const main = await manager.call(inventory.createStore, { name: 'Main store' })
  return { org, manager, main }
}

test('an item is added with what lies there, and found by all its numbers', async () => {
  const { manager, main } = await withStore()
  const vendor = await manager.call(vendors.create, { name: 'Bearing House' })
  const item = await manager.call(
    inventory.create,
    anItem({
      code: 'brg-6204',
      name: 'Ball bearing 6204',
      unitCost: 45_000,
      manufacturer: 'SKF',
      partNumber: '6204-2RS',
      barcode: '7316571234567',
      preferredVendorId: vendor.id,
      stock: [{ storeId: main.id, quantity: 12.5, min: 4, max: 20, bin: 'B-7' }],
    }),
  )
  expect(item).toMatchObject({
    code: 'BRG-6204',
    onHand: 12.5,
    averageCost: 45_000,
    value: 562_500,
    preferredVendor: { name: 'Bearing House' },
    levels: [{ store: { name: 'Main store' }, onHand: 12.5, min: 4, max: 20, bin: 'B-7', low: false }],
    history: [{ event: 'stock.item-created', who: 'manager' }],
  })
  expect((await manager.call(stock.movements, { itemId: item.id })).items).toMatchObject([
    { kind: 'receive', quantity: 12.5, value: 562_500, reason: 'Opening stock' },
  ])
  for (const code of ['7316571234567', 'brg-6204', '6204-2RS'])
    expect((await manager.call(inventory.find, { code })).id).toBe(item.id)
  await expect(manager.call(inventory.find, { code: '6204' })).rejects.toMatchObject({
    message: 'No item has the code 6204.',
  })
  for (const q of ['brg', '6204', 'skf', 'ball bear', '731657'])
    expect({ q, found: codes(await manager.call(inventory.list, { q })) }).toEqual({ q, found: ['BRG-6204'] })
})

test.each([
  [{ code: '' }, 'code'],
  [{ code: 'C'.repeat(41) }, 'code'],
  [{ name: 'x' }, 'name'],
  [{ name: 'two\nlines' }, 'name'],
  [{ kind: 'machine' }, 'kind'],
  [{ category: 'spaceship' }, 'category'],
  [{ unit: '' }, 'unit'],
  [{ unitCost: 1.5 }, 'unitCost'],
  [{ barcode: 'ünïcode' }, 'barcode'],
  [{ preferredVendorId: newId() }, 'preferredVendorId'],
  [{ stock: [{ storeId: newId() }] }, 'stock.0.storeId'],
  [{ colour: 'green' }, 'colour'],
])('%o is refused beside the field', async (wrong, field) => {
  const answer = await (await newOrg('general')).as('manager').send(inventory.create, { ...anItem(), ...wrong })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } })
})

test('a code and a barcode are on one item only, also when two save at once', async () => {
  const { manager, main } = await withStore()
  await manager.call(inventory.create, anItem({ code: 'A-1', barcode: '1' }))
  await expect(manager.call(inventory.create, anItem({ code: 'a-1' }))).rejects.toMatchObject({
    fields: { code: 'Another item has the code A-1 already.' },
  })
  await expect(manager.call(inventory.create, anItem({ barcode: '1' }))).rejects.toMatchObject({
    fields: { barcode: expect.any(String) },
  })
  const both = await Promise.allSettled([1, 2].map(() => manager.call(inventory.create, anItem({ code: 'A-2' }))))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const limits = { storeId: main.id, min: 5, max: 5 }
  await expect(manager.call(inventory.create, anItem({ stock: [limits] }))).rejects.toMatchObject({
    fields: { 'stock.0.max': 'The most to keep must be above the least.' },
  })
})

test('an item is changed, found anew, and taken off; what is reserved is not', async () => {
  const { manager } = await withStore()
  const { id } = await manager.call(inventory.create, anItem({ code: 'A-1' }))
  const edited = await manager.call(inventory.edit, { id, name: 'Air filter', code: 'a-9', notes: '' })
  expect(edited).toMatchObject({ code: 'A-9', name: 'Air filter', notes: null })
  expect(edited.history.map(({ event }) => event)).toEqual(['stock.item-created', 'stock.item-edited'])
  expect(await manager.call(inventory.edit, { id, name: 'Air filter' })).toEqual(edited)
  expect(codes(await manager.call(inventory.list, { q: 'air' }))).toEqual(['A-9'])
  await manager.call(inventory.edit, { id, active: false })
  expect((await manager.call(inventory.list, {})).total).toBe(0)
  expect(codes(await manager.call(inventory.list, { active: 'no' }))).toEqual(['A-9'])
})

test('the list is read page by page, by code or name, filtered, counted and as a table', async () => {
  const { org, manager, main } = await withStore()
  const van = await manager.call(inventory.createStore, { name: 'Van' })
  await org.look((ctx) =>
    createItems(ctx, [
      anItem({ code: 'C', name: 'Apple', stock: [{ storeId: main.id, quantity: 1 }] }),
      anItem({ code: 'A', name: 'Cherry', kind: 'tool', stock: [{ storeId: van.id, quantity: 2, min: 3 }] }),
      anItem({ code: 'B', name: 'Banana', category: 'lubricants', unit: 'l' }),
    ]),
  )
  const all = async (input: object) => codes(await manager.call(inventory.list, input))
  expect(await all({})).toEqual(['A', 'B', 'C'])
  expect(await all({ sort: 'name' })).toEqual(['C', 'B', 'A'])
  expect(await all({ kind: 'tool' })).toEqual(['A'])
  expect(await all({ category: 'lubricants' })).toEqual(['B'])
  expect(await all({ storeId: main.id })).toEqual(['C'])
  expect(await all({ reorder: 'yes', storeId: van.id })).toEqual(['A'])
  const first = await manager.call(inventory.list, { limit: 2, sort: 'name' })
  expect(first).toMatchObject({ total: 3, capped: false })
  expect(await all({ limit: 2, sort: 'name', cursor: first.nextCursor! })).toEqual(['A'])
  const { app } = await started()
  const { jar } = await manager.browser()
  const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
  const csv = await app.inject({ url: '/api/stock/items.csv?kind=tool', headers: { cookie } })
  expect(csv.body).toContain('Code,Name')
  expect(csv.body.split('\r\n')[1]).toMatch(/^A,Cherry,tool,/)
  expect((await app.inject({ url: '/api/stock/reorder.csv', headers: { cookie } })).body).toContain('A,Cherry')
  expect((await app.inject({ url: '/api/stock/movements.csv', headers: { cookie } })).body).toContain('Opening stock')
})

test('what is wrong with one of many is said with its row, and none of them is added', async () => {
  const { org, manager } = await withStore()
  await manager.call(inventory.create, anItem({ code: 'TAKEN' }))
  await expect(
    org.look((ctx) => createItems(ctx, [anItem(), anItem({ code: 'taken' }), anItem({ category: 'nonsense' })])),
  ).rejects.toMatchObject({ fields: { 'rows.1.code': expect.any(String), 'rows.2.category': expect.any(String) } })
  expect((await manager.call(inventory.list, {})).total).toBe(1)
})

test('a store has one name, a place and a person, and is closed only when it is empty', async () => {
  const { org, manager, main } = await withStore()
  await expect(manager.call(inventory.createStore, { name: 'main STORE' })).rejects.toMatchObject({
    fields: { name: 'There is already a store with this name.' },
  })
  await expect(manager.call(inventory.createStore, { name: 'Van', userId: newId() })).rejects.toMatchObject({
    fields: { userId: expect.any(String) },
  })
  const site = await manager.call(locations.create, { name: 'Plant 1', kind: 'plant' })
  const userId = await org.as('technician').userId()
  await manager.call(inventory.editStore, { id: main.id, locationId: site.id, userId })
  const item = await manager.call(inventory.create, anItem({ stock: [{ storeId: main.id, quantity: 1 }] }))
  expect(await manager.call(inventory.stores, {})).toMatchObject([
    { name: 'Main store', location: { name: 'Plant 1' }, person: { name: 'technician' }, items: 1, active: true },
  ])
  await expect(manager.call(inventory.editStore, { id: main.id, active: false })).rejects.toMatchObject({
    message: 'There still is stock in Main store. Bring it to another store first.',
  })
  await manager.call(stock.issue, { itemId: item.id, storeId: main.id, quantity: 1, reason: 'Job' })
  await manager.call(inventory.editStore, { id: main.id, active: false })
  await expect(manager.call(stock.receive, { itemId: item.id, storeId: main.id, quantity: 1 })).rejects.toMatchObject({
    fields: { storeId: 'Main store is closed. Choose another store.' },
  })
})

test('the spare parts of an asset, and what an item is used on', async () => {
  const { manager, main } = await withStore()
  const asset = await manager.call(assets.create, { tag: 'PUMP-1', name: 'Cooling pump', category: 'machine' })
  const item = await manager.call(inventory.create, anItem({ stock: [{ storeId: main.id, quantity: 3 }] }))
  const part = { assetId: asset.id, itemId: item.id }
  await manager.call(inventory.savePart, { ...part, quantity: 2, notes: 'Drive end' })
  await manager.call(inventory.savePart, { ...part, quantity: 4 })
  expect((await manager.call(inventory.partsOf, { assetId: asset.id })).items).toMatchObject([
    { item: { id: item.id, available: 3 }, quantity: 4, notes: 'Drive end' },
  ])
  expect((await manager.call(inventory.usedOn, { id: item.id })).items).toMatchObject([
    { asset: { tag: 'PUMP-1' }, quantity: 4 },
  ])
  await manager.call(inventory.removePart, part)
  await expect(manager.call(inventory.removePart, part)).rejects.toMatchObject({ code: 'not_found' })
  await expect(manager.call(inventory.savePart, { ...part, assetId: newId(), quantity: 1 })).rejects.toMatchObject({
    fields: { assetId: expect.any(String) },
  })
})

test('another organisation sees and changes nothing; a technician and a viewer only look', async () => {
  const { org, manager, main } = await withStore()
  const item = await manager.call(inventory.create, anItem())
  const theirs = await withStore()
  const mine = { itemId: item.id, storeId: main.id, quantity: 1 }
  for (const attempt of [
    () => theirs.manager.call(inventory.get, { id: item.id }),
    () => theirs.manager.call(inventory.edit, { id: item.id, name: 'Stolen' }),
    () => theirs.manager.call(inventory.editStore, { id: main.id, name: 'Stolen' }),
    () => theirs.manager.call(inventory.usedOn, { id: item.id }),
    () => theirs.manager.call(inventory.find, { code: item.code }),
    () => theirs.manager.call(inventory.setLevel, { id: item.id, storeId: theirs.main.id, min: 1 }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  await expect(theirs.manager.call(stock.receive, mine)).rejects.toMatchObject({ code: 'invalid' })
  await expect(theirs.manager.call(stock.receive, { ...mine, storeId: theirs.main.id })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect((await theirs.manager.call(inventory.list, {})).items).toEqual([])
  for (const role of ['technician', 'viewer']) {
    expect((await org.as(role).call(inventory.list, {})).items).toHaveLength(1)
    await expect(org.as(role).call(stock.receive, mine)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(org.as(role).call(inventory.edit, { id: item.id, name: 'x y' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
})
