import { assets, connections as endpoints } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { anAsset } from '#modules/assets/fixtures.ts'
import { newOrg, settle } from '#testing/index.ts'
import { aConnection } from './fixtures.ts'
import { meters, withCustomer } from './with-customer.ts'

/** A feeder with two transformers, and a customer to connect. */
async function withNetwork() {
  const { org, manager, customerId } = await withCustomer()
  const make = (tag: string, category: string, parentId: string | null, name = tag) =>
    manager.call(assets.create, anAsset({ tag, category, parentId, name }))
  const feeder = await make('FD-NAI-07', 'feeder_line', null, 'Kilimani 11kV F2')
  const transformer = await make('TX-NAI-0142', 'transformer', feeder.id)
  const other = await make('TX-NAI-0200', 'transformer', null)
  const connect = (supply: object) =>
    manager.call(endpoints.create, { ...aConnection({ customerId, transformer: null, feeder: null }), ...supply })
  return { org, manager, customerId, make, feeder, transformer, other, connect }
}

test('a transformer of the register brings its feeder along, unless one is given', async () => {
  const { connect, feeder, transformer, other } = await withNetwork()
  expect(await connect({ transformerId: transformer.id })).toMatchObject({
    transformerId: transformer.id,
    transformer: 'TX-NAI-0142',
    feederId: feeder.id,
    feeder: 'Kilimani 11kV F2',
  })
  expect(await connect({ transformerId: transformer.id, feeder: 'Karen 33kV' })).toMatchObject({
    transformerId: transformer.id,
    feederId: null,
    feeder: 'Karen 33kV',
  })
  expect(await connect({ transformerId: other.id })).toMatchObject({ feederId: null, feeder: null })
})

test('plain text is kept as it is, and linked where it is a tag of the register', async () => {
  const { connect, transformer, feeder } = await withNetwork()
  expect(await connect({ transformer: 'TX-OLD-1', feeder: 'Old line' })).toMatchObject({
    transformerId: null,
    transformer: 'TX-OLD-1',
    feederId: null,
    feeder: 'Old line',
  })
  expect(await connect({ transformer: ' tx-nai-0142 ' })).toMatchObject({
    transformerId: transformer.id,
    transformer: 'TX-NAI-0142',
    feederId: feeder.id,
  })
  expect(await connect({ feeder: 'fd-nai-07' })).toMatchObject({ feederId: feeder.id, feeder: 'Kilimani 11kV F2' })
})

test('another transformer brings another feeder; letting go leaves neither', async () => {
  const { connect, manager, make, transformer, other } = await withNetwork()
  const { id } = await connect({ transformerId: transformer.id })
  expect(await manager.call(endpoints.edit, { id, feederId: null, feeder: null })).toMatchObject({
    transformerId: transformer.id,
    feeder: null,
  })
  const line = await make('FD-NAI-08', 'feeder_line', null, 'Kilimani 11kV F3')
  await manager.call(assets.edit, { id: other.id, parentId: line.id })
  expect(await manager.call(endpoints.edit, { id, transformerId: other.id })).toMatchObject({
    transformer: 'TX-NAI-0200',
    feeder: 'Kilimani 11kV F3',
  })
  expect(await manager.call(endpoints.edit, { id, loadKva: 9 })).toMatchObject({ transformerId: other.id })
  expect(await manager.call(endpoints.edit, { id, transformerId: null, transformer: 'TX-TEMP' })).toMatchObject({
    transformerId: null,
    transformer: 'TX-TEMP',
    feederId: line.id,
  })
})

test('what is retired supplies nobody new, but keeps whom it has', async () => {
  const { connect, manager, transformer } = await withNetwork()
  const { id } = await connect({ transformerId: transformer.id })
  await manager.call(assets.move, { id: transformer.id, to: 'retired' })
  await expect(connect({ transformerId: transformer.id })).rejects.toMatchObject({
    code: 'invalid',
    fields: { transformerId: expect.stringContaining('retired') },
  })
  expect(await manager.call(endpoints.edit, { id, transformerId: transformer.id, loadKva: 7 })).toMatchObject({
    transformerId: transformer.id,
    loadKva: 7,
  })
})

test('another organisation’s register is not there', async () => {
  const { transformer, feeder } = await withNetwork()
  const elsewhere = await withNetwork()
  for (const supply of [{ transformerId: transformer.id }, { feederId: feeder.id }])
    await expect(elsewhere.connect(supply)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [Object.keys(supply)[0]!]: expect.any(String) },
    })
  const empty = (await newOrg()).as('admin')
  expect(await empty.call(endpoints.list, { assetId: transformer.id })).toMatchObject({ items: [], total: 0 })
})

test('the register counts and lists whom it supplies, and a new name is theirs too', async () => {
  const { connect, manager, transformer, feeder } = await withNetwork()
  const made = await connect({ transformerId: transformer.id })
  await connect({ feederId: feeder.id })
  await connect({ transformer: 'TX-OLD-1' })
  const supplied = async (id: string) => (await manager.call(assets.get, { id })).connections
  expect(await supplied(transformer.id)).toEqual({ count: 1, capped: false })
  expect(await supplied(feeder.id)).toEqual({ count: 2, capped: false })
  expect(meters(await manager.call(endpoints.list, { assetId: transformer.id }))).toEqual([made.meterNumber])
  expect((await manager.call(endpoints.list, { assetId: feeder.id, status: 'pending' })).total).toBe(2)

  await manager.call(assets.edit, { id: transformer.id, tag: 'TX-NAI-0999' })
  await manager.call(assets.edit, { id: feeder.id, name: 'Hurlingham 11kV' })
  await settle()
  expect(await manager.call(endpoints.get, { id: made.id })).toMatchObject({
    transformer: 'TX-NAI-0999',
    feeder: 'Hurlingham 11kV',
  })
  expect(meters(await manager.call(endpoints.list, { q: 'tx-nai-0999 hurlingham' }))).toEqual([made.meterNumber])
  expect((await manager.call(endpoints.list, { q: 'tx-nai-0142' })).total).toBe(0)
})

test('a customer sees the words, never the ids of the register', async () => {
  const { org, connect, customerId, transformer } = await withNetwork()
  const { id } = await connect({ transformerId: transformer.id })
  const mine = await org.asCustomer(customerId).call(endpoints.myOne, { id })
  expect(mine).toMatchObject({ transformer: 'TX-NAI-0142', feeder: 'Kilimani 11kV F2' })
  expect(mine).not.toHaveProperty('transformerId')
  expect(mine).not.toHaveProperty('feederId')
  await expect(org.asCustomer(customerId).call(assets.get, { id: transformer.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
