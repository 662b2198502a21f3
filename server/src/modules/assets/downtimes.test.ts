import { assets, downtimes as endpoints } from '@mtambo/contract'
import { afterEach, expect, test } from 'vitest'
import { setClock } from '#core/clock.ts'
import { newId } from '#core/ids.ts'
import { newOrg } from '#testing/index.ts'
import { anAsset } from './fixtures.ts'
import { closeDowntime, openDowntime } from './index.ts'

afterEach(() => setClock(undefined))

const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)

async function withPress() {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const { id } = await manager.call(assets.create, anAsset({ tag: 'PRESS-1', category: 'machine' }))
  const list = async () => (await manager.call(endpoints.list, { id })).items
  const move = (to: 'in_service' | 'degraded' | 'out_of_service' | 'retired', more: object = {}) =>
    manager.call(assets.move, { id, to, ...more })
  return { org, manager, id, list, move }
}

test('out of service begins a downtime, leaving it ends it; what runs badly is up', async () => {
  const { id, manager, list, move } = await withPress()
  await move('degraded')
  expect(await list()).toEqual([])
  await move('out_of_service', { at: ago(5), notes: 'Bearing seized' })
  expect(await list()).toMatchObject([{ until: null, planned: false, reason: 'Bearing seized', minutes: 300 }])
  await move('degraded', { at: ago(2) })
  expect(await list()).toMatchObject([{ minutes: 180 }])
  const { spans } = await manager.call(endpoints.list, { id })
  expect(spans.map(({ days, times, minutesDown }) => [days, times, minutesDown])).toEqual([
    [30, 1, 180],
    [365, 1, 180],
  ])
  expect(spans[0]!.availability).toBeCloseTo(1 - 3 / 720, 4)
})

test('a time that cannot be is refused beside the field, and the status stays', async () => {
  const { id, manager, move } = await withPress()
  await expect(move('out_of_service', { at: ago(-1) })).rejects.toMatchObject({ fields: { at: expect.any(String) } })
  await move('out_of_service', { at: ago(3) })
  await expect(move('in_service', { at: ago(4) })).rejects.toMatchObject({
    fields: { at: expect.stringContaining('after that') },
  })
  await move('in_service', { at: ago(1) })
  await expect(move('out_of_service', { at: ago(2) })).rejects.toMatchObject({ fields: { at: expect.any(String) } })
  expect(await manager.call(assets.get, { id })).toMatchObject({ status: 'in_service' })
})

test('what is retired while it is down is down no longer; added as out of service it is down at once', async () => {
  const { manager, list, move } = await withPress()
  await move('out_of_service', { at: ago(3) })
  await move('retired')
  expect((await list())[0]!.until).not.toBe(null)
  const other = await manager.call(assets.create, anAsset({ category: 'machine', status: 'out_of_service' }))
  expect((await manager.call(endpoints.list, { id: other.id })).items).toMatchObject([{ until: null }])
})

test('downtimes are entered and corrected by hand, without overlaps and never in the future', async () => {
  const { id, manager, list, move } = await withPress()
  const add = (from: Date, until: Date, planned = false) =>
    manager.call(endpoints.add, { id, from, until, planned, reason: 'Changeover' })
  const first = await add(ago(10), ago(8), true)
  expect(first).toMatchObject({ minutes: 120, planned: true, reason: 'Changeover' })
  await add(ago(8), ago(7))
  for (const [from, until, field] of [
    [ago(9), ago(6), 'from'],
    [ago(12), ago(1), 'from'],
    [ago(5), ago(6), 'until'],
    [ago(5), ago(-1), 'until'],
    [ago(-1), ago(-2), 'from'],
  ] as const)
    await expect(add(from, until)).rejects.toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } })

  const edit = (change: object) => manager.call(endpoints.edit, { id, downtimeId: first.id, ...change })
  expect(await edit({ from: ago(11), reason: '' })).toMatchObject({ minutes: 180, planned: true, reason: null })
  await expect(edit({ until: ago(7.5) })).rejects.toMatchObject({ fields: { from: expect.any(String) } })
  await move('out_of_service', { at: ago(2) })
  await expect(add(ago(3), ago(1))).rejects.toMatchObject({ fields: { from: expect.any(String) } })
  await manager.call(endpoints.remove, { id, downtimeId: first.id })
  expect(await list()).toHaveLength(2)
  const events = (await manager.call(assets.history, { id })).items.map(({ event }) => event)
  expect(events.slice(0, 3)).toEqual(['asset.downtime-removed', 'asset.moved', 'asset.downtime-corrected'])
})

test('the one that is going on ends with the status only; its beginning can be corrected', async () => {
  const { id, manager, list, move } = await withPress()
  await move('out_of_service', { at: ago(2) })
  const [going] = await list()
  const change = { id, downtimeId: going!.id }
  await expect(manager.call(endpoints.edit, { ...change, until: ago(1) })).rejects.toMatchObject({
    fields: { until: expect.any(String) },
  })
  await expect(manager.call(endpoints.remove, change)).rejects.toMatchObject({ code: 'not_allowed_now' })
  expect(await manager.call(endpoints.edit, { ...change, from: ago(6) })).toMatchObject({ minutes: 360, until: null })
})

test('two who enter the same time at once: one does, the other is told', async () => {
  const { id, manager, list } = await withPress()
  const both = await Promise.allSettled(
    [1, 2].map(() => manager.call(endpoints.add, { id, from: ago(4), until: ago(3), planned: false })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await list()).toHaveLength(1)
})

test('other modules take it out of service and put it back; a second time changes nothing', async () => {
  const { org, id, manager, list } = await withPress()
  const workOrderId = newId()
  const open = () => org.look((ctx) => openDowntime(ctx, { assetId: id, from: ago(1), reason: 'Repair', workOrderId }))
  const first = await open()
  expect((await open())?.id).toBe(first?.id)
  expect(await list()).toMatchObject([{ workOrderId, reason: 'Repair', until: null }])
  expect(await manager.call(assets.get, { id })).toMatchObject({ status: 'out_of_service' })
  for (let i = 0; i < 2; i++) await org.look((ctx) => closeDowntime(ctx, { assetId: id }))
  expect(await list()).toMatchObject([{ minutes: 60 }])
  await manager.call(assets.move, { id, to: 'retired' })
  expect(await open()).toBe(undefined)
})

test('a technician reads but does not write; another organisation finds nothing', async () => {
  const { org, id, manager } = await withPress()
  const made = await manager.call(endpoints.add, { id, from: ago(4), until: ago(3), planned: false })
  const technician = org.as('technician')
  expect((await technician.call(endpoints.list, { id })).items).toHaveLength(1)
  const again = { id, from: ago(2), until: ago(1), planned: false }
  await expect(technician.call(endpoints.add, again)).rejects.toMatchObject({ code: 'forbidden' })
  const other = await newOrg('general')
  const theirs = other.as('admin')
  const gone = { code: 'not_found' }
  await expect(theirs.call(endpoints.list, { id })).rejects.toMatchObject(gone)
  await expect(theirs.call(endpoints.add, again)).rejects.toMatchObject(gone)
  const own = await theirs.call(assets.create, anAsset({ category: 'machine' }))
  const one = { id: own.id, downtimeId: made.id }
  await expect(theirs.call(endpoints.edit, { ...one, planned: true })).rejects.toMatchObject(gone)
  await expect(theirs.call(endpoints.remove, one)).rejects.toMatchObject(gone)
})
