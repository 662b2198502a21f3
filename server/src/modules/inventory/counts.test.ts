import { inventory, stock, stockCounts } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { newOrg } from '#testing/index.ts'
import { anItem } from './fixtures.ts'
import { adjustStock } from './index.ts'

/** A store with ten filters and four spanners, and a count of it. */
async function withCount(options: { blind?: boolean; category?: string } = {}) {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const main = await manager.call(inventory.createStore, { name: 'Main store' })
  const make = (code: string, quantity: number, category: string) =>
    manager.call(
      inventory.create,
      anItem({ code, category, unitCost: 100, barcode: `4006-${code}`, stock: [{ storeId: main.id, quantity }] }),
    )
  const filter = await make('A-1', 10, 'filters')
  const spanner = await make('B-1', 4, 'tools')
  const count = await manager.call(stockCounts.start, { storeId: main.id, ...options })
  const enter = (itemId: string, counted: number | null) =>
    manager.call(stockCounts.enter, { id: count.id, itemId, counted })
  const onHand = async (id: string) => (await manager.call(inventory.get, { id })).onHand
  return { org, manager, main, filter, spanner, count, enter, onHand }
}

test('a store is counted: what is otherwise becomes a movement, what was not counted stays', async () => {
  const { manager, main, filter, spanner, count, enter, onHand } = await withCount()
  expect(count).toMatchObject({ status: 'open', lines: 2, counted: 0, startedBy: 'manager', different: 0 })
  expect(await enter(filter.id, 8)).toMatchObject({ counted: 8, expected: 10, countedBy: 'manager' })
  expect(await manager.call(stockCounts.get, { id: count.id })).toMatchObject({ counted: 1, different: 1, value: -200 })
  const left = await manager.call(stockCounts.lines, { id: count.id, show: 'left' })
  expect(left.items).toMatchObject([{ item: { code: 'B-1' }, counted: null, expected: 4 }])
  expect((await manager.call(stockCounts.lines, { id: count.id, q: '4006-a' })).items).toHaveLength(1)

  const posted = await manager.call(stockCounts.post, { id: count.id })
  expect(posted).toMatchObject({ status: 'posted', different: 1, value: -200, counted: 1 })
  expect(posted.history.map(({ event }) => event)).toEqual([
    'stock.count-started',
    'stock.count-entered',
    'stock.count-posted',
  ])
  expect([await onHand(filter.id), await onHand(spanner.id)]).toEqual([8, 4])
  const log = await manager.call(stock.movements, { kind: 'count' })
  expect(log.items).toMatchObject([{ quantity: -2, value: -200, balance: 8, store: { id: main.id }, reason: 'Count' }])
  for (const again of [
    () => manager.call(stockCounts.post, { id: count.id }),
    () => manager.call(stockCounts.cancel, { id: count.id }),
    () => enter(filter.id, 3),
  ])
    await expect(again()).rejects.toMatchObject({ code: 'not_allowed_now' })
})

test('what goes in and out between counting and posting is no difference', async () => {
  const { manager, main, filter, count, enter, onHand } = await withCount()
  await enter(filter.id, 9)
  const place = { itemId: filter.id, storeId: main.id }
  await manager.call(stock.issue, { ...place, quantity: 3, reason: 'Job' })
  await manager.call(stock.receive, { ...place, quantity: 5 })
  await manager.call(stockCounts.post, { id: count.id })
  expect(await onHand(filter.id)).toBe(11)
})

test('what was put right by hand since is counted again, or the difference would be booked twice', async () => {
  const { manager, main, filter, count, enter, onHand } = await withCount()
  await enter(filter.id, 8)
  await manager.call(stock.adjust, { itemId: filter.id, storeId: main.id, change: -2, reason: 'Two were broken' })
  await expect(manager.call(stockCounts.post, { id: count.id })).rejects.toMatchObject({
    message: 'A-1 was adjusted after it was counted. Count it again, then post.',
  })
  await enter(filter.id, 8)
  await manager.call(stockCounts.post, { id: count.id })
  expect(await onHand(filter.id)).toBe(8)
})

test('in a hidden count nobody sees what should be there before it is posted', async () => {
  const { manager, filter, count, enter } = await withCount({ blind: true })
  expect(await enter(filter.id, 8)).toMatchObject({ counted: 8, expected: null })
  expect(await manager.call(stockCounts.get, { id: count.id })).toMatchObject({ different: null, value: null })
  const sheet = await manager.call(stockCounts.lines, { id: count.id })
  expect(sheet.items.map(({ expected }) => expected)).toEqual([null, null])
  await expect(manager.call(stockCounts.lines, { id: count.id, show: 'different' })).rejects.toMatchObject({
    fields: { show: expect.any(String) },
  })
  await manager.call(stockCounts.post, { id: count.id })
  const after = await manager.call(stockCounts.lines, { id: count.id, show: 'different' })
  expect(after.items).toMatchObject([{ counted: 8, expected: 10 }])
})

test('one category, taken back, found besides, cancelled: nothing is changed', async () => {
  const { org, manager, main, filter, spanner, count, enter, onHand } = await withCount({ category: 'tools' })
  expect(count).toMatchObject({ lines: 1, category: 'tools' })
  await expect(manager.call(stockCounts.post, { id: count.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
  await enter(spanner.id, 1)
  expect(await enter(spanner.id, null)).toMatchObject({ counted: null, countedAt: null, expected: 4 })
  expect(await enter(filter.id, 1)).toMatchObject({ counted: 1, expected: 10 })
  await expect(enter(newId(), 1)).rejects.toMatchObject({ fields: { itemId: expect.any(String) } })
  await expect(manager.call(stockCounts.start, { storeId: main.id })).rejects.toMatchObject({
    fields: { storeId: expect.stringContaining('being counted already') },
  })
  await expect(manager.call(inventory.editStore, { id: main.id, active: false })).rejects.toMatchObject({
    code: 'not_allowed_now',
  })
  const gone = await manager.call(stockCounts.cancel, { id: count.id, reason: 'Wrong store' })
  expect(gone).toMatchObject({ status: 'cancelled', history: [{}, {}, {}, {}, { notes: 'Wrong store' }] })
  expect(await onHand(filter.id)).toBe(10)
  const other = (await newOrg('general')).as('manager')
  await expect(other.call(stockCounts.get, { id: count.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(other.call(stockCounts.post, { id: count.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(org.as('technician').call(stockCounts.start, { storeId: main.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect((await manager.call(stockCounts.list, { status: 'cancelled' })).items).toHaveLength(1)
})

test('two who post the same count at once: it is posted once', async () => {
  const { manager, filter, count, enter, onHand } = await withCount()
  await enter(filter.id, 7)
  const both = await Promise.allSettled([1, 2].map(() => manager.call(stockCounts.post, { id: count.id })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await onHand(filter.id)).toBe(7)
})

test('who puts something right while a count is posted is seen by it, or the difference would be booked twice', async () => {
  const { org, manager, main, filter, count, enter, onHand } = await withCount()
  await enter(filter.id, 8)
  let posting: Promise<unknown> | undefined
  await org.look(async (ctx) => {
    await adjustStock(ctx, {
      lines: [{ itemId: filter.id, storeId: main.id, quantity: -2 }],
      reason: 'Two were broken',
    })
    posting = manager.call(stockCounts.post, { id: count.id })
    posting.catch(() => {})
    await somebodyWaits(ctx)
  })
  await expect(posting).rejects.toMatchObject({ message: expect.stringContaining('A-1 was adjusted') })
  expect(await onHand(filter.id)).toBe(8)
})

/** Until somebody wants a row that this transaction holds. */
async function somebodyWaits({ tx }: Ctx) {
  for (;;) {
    const { rows } = await tx.execute(
      sql`select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`,
    )
    if (rows.length > 0) return
  }
}
