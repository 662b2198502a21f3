import { expect, test } from 'vitest'
import { aWorkOrderRow } from './fixtures.ts'
import { byTime, inOrder } from './my-work.ts'

test('what is in hand comes first, then the urgent, then the oldest, and what waits last', () => {
  const [monday, tuesday] = [new Date('2026-11-16T08:00:00Z'), new Date('2026-11-17T08:00:00Z')]
  const orders = [
    aWorkOrderRow({ number: 'held', status: 'on_hold', priority: 'critical' }),
    aWorkOrderRow({ number: 'newer', status: 'open', priority: 'high', createdAt: tuesday }),
    aWorkOrderRow({ number: 'low', status: 'open', priority: 'low', createdAt: monday }),
    aWorkOrderRow({ number: 'older', status: 'scheduled', priority: 'high', createdAt: monday }),
    aWorkOrderRow({ number: 'in hand', status: 'in_progress', priority: 'low' }),
  ]
  expect(inOrder(orders).map(({ number }) => number)).toEqual(['in hand', 'older', 'newer', 'low', 'held'])
})

test('today holds what is late and what came without a day; later goes by the day', () => {
  const orders = [
    aWorkOrderRow({ number: 'friday', status: 'scheduled', scheduledOn: '2026-11-27' }),
    aWorkOrderRow({ number: 'tomorrow noon', status: 'scheduled', scheduledOn: '2026-11-24', scheduledTime: '12:00' }),
    aWorkOrderRow({ number: 'tomorrow', status: 'postponed', scheduledOn: '2026-11-24' }),
    aWorkOrderRow({ number: 'late', status: 'scheduled', scheduledOn: '2026-11-20', priority: 'low' }),
    aWorkOrderRow({ number: 'a fault', status: 'open', priority: 'critical' }),
    aWorkOrderRow({ number: 'held', status: 'on_hold', scheduledOn: '2026-11-23' }),
    aWorkOrderRow({ number: 'in hand', status: 'in_progress' }),
  ]
  expect(byTime(orders, '2026-11-23').map(({ title, orders: of }) => [title, of.map(({ number }) => number)])).toEqual([
    ['In progress', ['in hand']],
    ['Today', ['a fault', 'late']],
    ['Later', ['tomorrow', 'tomorrow noon', 'friday']],
    ['On hold', ['held']],
  ])
  expect(byTime([], '2026-11-23')).toEqual([])
})
