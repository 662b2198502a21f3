import { messages } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { demoLife, demoOrganisations } from './index.ts'

const NOW = new Date('2026-11-20T15:42:10Z')
const lives = demoOrganisations
  .filter(({ life }) => life)
  .map((each) => ({ name: each.name, staff: each.staff, ...demoLife(each, NOW) }))

describe.each(lives)('$name', ({ staff, customers, messages: { threads, calls, replies } }) => {
  const works = (username: string) => staff.some((one) => one.username === username && one.status === 'active')
  const since = new Map(customers.map(({ input, registeredAt }) => [input.id, registeredAt]))

  test('writes with customers it has, in order, and what the contract accepts', () => {
    for (const { id, customerId, subject, turns } of threads) {
      const [first] = turns
      if (first?.do !== 'write' && first?.do !== 'answer') throw new Error('A conversation begins with a message')
      messages.start.input.parse({ id, customerId, subject, body: first.body })
      const moments = [since.get(customerId) ?? NOW, ...turns.map(({ at }) => at), NOW]
      expect(moments.every((moment, i) => i === 0 || moment > (moments[i - 1] ?? moment))).toBe(true)
      expect(turns.flatMap((turn) => ('by' in turn ? turn.by : [])).filter((by) => !works(by))).toEqual([])
    }
  })

  test('notes calls and keeps replies that the contract accepts', () => {
    for (const { at, by, input } of calls) {
      expect(messages.logCall.input.parse(input)).toEqual(input)
      expect(works(by) && at < NOW && at > (since.get(input.customerId) ?? NOW)).toBe(true)
    }
    for (const { input } of replies) expect(messages.saveCanned.input.parse(input)).toEqual(input)
    expect(new Set(replies.map(({ input }) => input.title)).size).toBe(replies.length)
  })
})

test('Kenya Power has conversations in every state, three of them with the first customer', () => {
  const { threads, calls, replies } = lives[0]!.messages
  expect([threads.length, calls.length, replies.length]).toEqual([14, 20, 8])
  const ends = new Set(threads.map(({ turns }) => turns.at(-1)?.do))
  expect(ends).toEqual(new Set(['write', 'answer', 'read', 'seen', 'close']))
  const first = lives[0]!.customers[0]!.input.id
  const hers = threads.filter(({ customerId }) => customerId === first).map(({ turns }) => turns.at(-1)?.do)
  expect(hers.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual(['answer', 'close', 'write'])
})
