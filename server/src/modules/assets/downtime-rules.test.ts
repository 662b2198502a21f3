import { expect, test } from 'vitest'
import { availabilityOf, minutesOf, overlap, type Down } from './downtime-rules.ts'

const NOW = new Date('2026-07-31T00:00:00Z')
const at = (text: string) => new Date(`${text}Z`)
const down = (from: string, until: string | null, planned = false): Down => ({
  from: at(from),
  until: until === null ? null : at(until),
  planned,
})

test.each([
  ['nothing', [], null, { availability: 1, times: 0, minutesDown: 0, minutesPlanned: 0 }],
  ['three days of thirty', [down('2026-07-10T00:00', '2026-07-13T00:00')], null, { availability: 0.9, times: 1 }],
  ['what is over before it does not count', [down('2026-06-01T00:00', '2026-06-20T00:00')], null, { times: 0 }],
  [
    'of what began before it only the rest counts',
    [down('2026-06-28T00:00', '2026-07-04T00:00')],
    null,
    { availability: 0.9, minutesDown: 3 * 1440 },
  ],
  ['what is going on counts until now', [down('2026-07-28T00:00', null)], null, { availability: 0.9, times: 1 }],
  [
    'planned ones are down too, and told apart',
    [down('2026-07-10T00:00', '2026-07-11T00:00', true), down('2026-07-20T00:00', '2026-07-22T00:00')],
    null,
    { availability: 0.9, times: 2, minutesDown: 3 * 1440, minutesPlanned: 1440 },
  ],
  [
    'before it was there nothing counts, neither up nor down',
    [down('2026-07-18T00:00', '2026-07-22T00:00')],
    '2026-07-21T00:00',
    { availability: 0.9, times: 1, minutesDown: 1440 },
  ],
  ['not there yet', [], '2026-08-05T00:00', { availability: null, times: 0 }],
  ['down all the time', [down('2025-01-01T00:00', null)], null, { availability: 0, times: 1 }],
])('availability of thirty days: %s', (_, all, installed, expected) => {
  const found = availabilityOf(all, 30, NOW, installed === null ? null : at(installed))
  expect({
    ...found,
    availability: found.availability === null ? null : Math.round(found.availability * 1000) / 1000,
  }).toMatchObject(expected)
})

test.each([
  [
    'one after the other',
    down('2026-01-01T08:00', '2026-01-01T09:00'),
    down('2026-01-01T09:00', '2026-01-01T10:00'),
    false,
  ],
  [
    'one within the other',
    down('2026-01-01T08:00', '2026-01-01T12:00'),
    down('2026-01-01T09:00', '2026-01-01T10:00'),
    true,
  ],
  ['into one that goes on', down('2026-01-01T08:00', null), down('2026-01-01T09:00', '2026-01-01T10:00'), true],
  ['before one that goes on', down('2026-01-01T08:00', null), down('2026-01-01T07:00', '2026-01-01T08:00'), false],
  ['two that go on', down('2026-01-01T08:00', null), down('2026-01-02T08:00', null), true],
])('overlap: %s', (_, a, b, expected) => {
  expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected])
})

test('minutes run on while it is down', () => {
  expect(minutesOf(down('2026-07-30T23:00', null), NOW)).toBe(60)
  expect(minutesOf(down('2026-07-30T23:00', '2026-07-30T23:30'), NOW)).toBe(30)
})
