import { assets, readings, workOrders } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { aCounter, aMachine } from './fixtures.ts'

const daysAgo = (n: number) => new Date(Date.now() - n * 86_400_000)

async function aMeter(org: TestOrg) {
  const asset = await aMachine(org)
  return aCounter(org, asset.id)
}
const record = (org: TestOrg, id: string, value: number, more: object = {}) =>
  org.as('manager').call(readings.record, { id, value, ...more })

describe('meters', () => {
  test('are put on an asset, found by it, changed and taken out of use', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const asset = await aMachine(org, { tag: 'CMP-7' })
    const meter = await aCounter(org, asset.id, { rolloverAt: 100_000, statedPerDay: 8 })
    expect(meter).toMatchObject({ perDay: 8, lastValue: null, mayRead: true, mayEdit: true, asset: { tag: 'CMP-7' } })
    await expect(aCounter(org, asset.id, { name: 'running HOURS' })).rejects.toMatchObject({
      fields: { name: expect.any(String) },
    })
    await expect(
      manager.call(readings.addMeter, { assetId: asset.id, name: 'P', unit: 'bar', kind: 'gauge', rolloverAt: 9 }),
    ).rejects.toMatchObject({ fields: { rolloverAt: expect.any(String) } })

    const ids = async (q: string) => (await manager.call(readings.meters, { q })).items.map(({ id }) => id)
    expect(await ids('cmp-7')).toEqual([meter.id])
    await manager.call(assets.edit, { id: asset.id, tag: 'CMP-8' })
    expect([await ids('cmp-7'), await ids('cmp-8')]).toEqual([[], [meter.id]])

    await record(org, meter.id, 40)
    await expect(manager.call(readings.editMeter, { id: meter.id, unit: 'min' })).rejects.toMatchObject({
      fields: { unit: expect.any(String) },
    })
    const edited = await manager.call(readings.editMeter, { id: meter.id, name: 'Hours', isActive: false })
    expect(edited).toMatchObject({ name: 'Hours', isActive: false, mayRead: false })
    await expect(record(org, meter.id, 50)).rejects.toMatchObject({ code: 'not_allowed_now' })
    expect((await manager.call(readings.meters, { assetId: asset.id })).items).toEqual([])
    expect((await manager.call(readings.meters, { assetId: asset.id, all: 'yes' })).items).toHaveLength(1)
    expect(edited.history.map(({ event }) => event)).toEqual(['meter.added', 'meter.read', 'meter.edited'])
  })
})

describe('readings', () => {
  test('rise, say the use per day, and are asked about when they look wrong', async () => {
    const org = await newOrg('general')
    const { id } = await aMeter(org)
    await record(org, id, 100, { at: daysAgo(10) })
    await record(org, id, 180)
    expect(await org.as('viewer').call(readings.meter, { id })).toMatchObject({ lastValue: 180, perDay: 8 })
    for (const value of [120, 9000])
      await expect(record(org, id, value)).rejects.toMatchObject({ fields: { confirm: expect.any(String) } })
    await expect(record(org, id, 190, { at: new Date(Date.now() + 3_600_000) })).rejects.toMatchObject({
      fields: { at: expect.any(String) },
    })
    const changed = await record(org, id, 3, { confirm: 'new_meter' })
    expect(changed).toMatchObject({ used: 3, flags: ['new_meter'] })
    const { items } = await org.as('viewer').call(readings.list, { id })
    expect(items.map(({ value, used }) => [value, used])).toEqual([
      [3, 3],
      [180, 80],
      [100, null],
    ])
  })

  test('come late into their place, and what was changed later keeps what it had used', async () => {
    const org = await newOrg('general')
    const { id } = await aMeter(org)
    await record(org, id, 100, { at: daysAgo(9) })
    await record(org, id, 10, { at: daysAgo(5), confirm: 'new_meter' })
    await record(org, id, 30, { at: daysAgo(1) })
    await record(org, id, 150, { at: daysAgo(7) })
    await record(org, id, 20, { at: daysAgo(3) })
    await expect(record(org, id, 31, { at: daysAgo(2) })).rejects.toMatchObject({
      fields: { value: expect.stringContaining('between 20 and 30') },
    })
    const { items } = await org.as('manager').call(readings.list, { id })
    expect(items.map(({ value, used }) => [value, used])).toEqual([
      [30, 10],
      [20, 10],
      [10, 10],
      [150, 50],
      [100, null],
    ])
    expect(await org.as('manager').call(readings.meter, { id })).toMatchObject({ lastValue: 30, perDay: 10 })
  })

  test('that were wrong are replaced once and kept', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id } = await aMeter(org)
    await record(org, id, 100, { at: daysAgo(10) })
    const wrong = await record(org, id, 810)
    const correct = () =>
      manager.call(readings.correct, { id, readingId: wrong.id, value: 180, notes: 'One digit was mistyped' })
    const tries = await Promise.allSettled([correct(), correct()])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await manager.call(readings.meter, { id })).toMatchObject({ lastValue: 180, perDay: 8 })
    const { items } = await manager.call(readings.list, { id, all: 'yes' })
    expect(items.map(({ value, flags, replacedById }) => [value, flags, replacedById !== null])).toEqual([
      [180, ['corrects'], false],
      [810, [], true],
      [100, [], false],
    ])
    expect((await manager.call(readings.list, { id })).items).toHaveLength(2)
  })

  test('two at once are taken one after the other', async () => {
    const org = await newOrg('general')
    const { id } = await aMeter(org)
    await record(org, id, 100, { at: daysAgo(2) })
    await Promise.allSettled([record(org, id, 110), record(org, id, 120)])
    const { items } = await org.as('manager').call(readings.list, { id })
    const total = items.reduce((sum, { used }) => sum + (used ?? 0), 0)
    expect(total).toBe((items[0]?.value ?? 0) - 100)
  })

  test('are entered by who keeps the register, and by who works on it', async () => {
    const org = await newOrg('general')
    const asset = await aMachine(org)
    const { id } = await aCounter(org, asset.id)
    const { id: other } = await aMeter(org)
    await org.as('manager').call(workOrders.schedule, {
      title: 'Look at the compressor',
      type: 'corrective',
      priority: 'medium',
      assetId: asset.id,
      assigneeId: await org.as('technician').userId(),
      locationText: 'Hall 2',
    })
    expect(await org.as('technician').call(readings.record, { id, value: 12 })).toMatchObject({ value: 12 })
    await expect(org.as('technician').call(readings.record, { id: other, value: 12 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(org.as('viewer').call(readings.record, { id, value: 13 })).rejects.toMatchObject({ code: 'forbidden' })
    await expect((await newOrg('general')).as('admin').call(readings.record, { id, value: 13 })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect((await newOrg('general')).as('admin').call(readings.list, { id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await settle()
  })
})
