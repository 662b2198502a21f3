import { expect, test } from 'vitest'
import { aWorkOrderRow } from './fixtures.ts'
import { inOrder } from './my-work.ts'

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
