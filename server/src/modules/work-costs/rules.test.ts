import { expect, test } from 'vitest'
import { labourCost, minutesBetween, spokenMinutes, timeOf, toReserve } from './rules.ts'

test.each([
  [60, 50_000, 50_000],
  [1, 50_000, 833], // 833.33
  [2, 50_000, 1667], // 1,666.67
  [30, 1, 1], // half of a minor unit counts upwards
  [29, 1, 0],
  [90, 33_333, 50_000], // 49,999.5
  [0, 50_000, 0],
  [45, 0, 0],
  [45, null, 0],
  [20_160, 1_000_000_000, 336_000_000_000],
])('%s minutes at %s an hour cost %s', (minutes, rate, cost) => {
  expect(labourCost(minutes, rate)).toBe(cost)
})

const at = (time: string) => new Date(`2026-03-04T${time}Z`)
const now = at('12:00:00')

test.each([
  [{ minutes: 30 }, { fromAt: null, untilAt: null, minutes: 30 }],
  [
    { from: at('09:00:00'), until: at('10:35:20') },
    { fromAt: at('09:00:00'), untilAt: at('10:35:20'), minutes: 95 },
  ],
  [
    { from: at('09:00:00'), minutes: 20 },
    { fromAt: at('09:00:00'), untilAt: at('09:20:00'), minutes: 20 },
  ],
  // From–until says more than minutes that do not agree with it.
  [
    { from: at('09:00:00'), until: at('10:00:00'), minutes: 5 },
    { fromAt: at('09:00:00'), untilAt: at('10:00:00'), minutes: 60 },
  ],
])('time is understood: %j', (typed, time) => {
  expect(timeOf(typed, now)).toEqual(time)
})

test.each([
  [{}, 'minutes'],
  [{ until: at('10:00:00') }, 'from'],
  [{ from: at('09:00:00') }, 'until'],
  [{ from: at('09:00:00'), until: at('09:00:00') }, 'until'],
  [{ from: at('11:00:00'), until: at('13:00:00') }, 'until'],
  [{ from: at('13:00:00'), minutes: 5 }, 'from'],
  [{ from: new Date('2026-02-01T00:00:00Z'), until: at('09:00:00') }, 'until'],
])('time that cannot be is refused: %j', (typed, field) => {
  expect(Object.keys(timeOf(typed, now))).toEqual([field])
})

test('a timer that ran for a moment took a minute', () => {
  expect(minutesBetween(at('09:00:00'), at('09:00:02'))).toBe(1)
  expect(minutesBetween(at('09:00:00'), at('09:01:31'))).toBe(2)
})

test.each([
  [{ planned: 5, used: 0, reserved: 0, available: 9 }, 5],
  [{ planned: 5, used: 0, reserved: 0, available: 3 }, 3],
  [{ planned: 5, used: 2, reserved: 1, available: 9 }, 2],
  [{ planned: 2, used: 0, reserved: 5, available: 0 }, -3],
  [{ planned: 2, used: 3, reserved: 1, available: 4 }, -1],
  [{ planned: 0.3, used: 0.1, reserved: 0, available: 1 }, 0.2],
  [{ planned: 5, used: 0, reserved: 0, available: -2 }, 0],
])('of %j is set aside %s', (meant, change) => {
  expect(toReserve(meant)).toBe(change)
})

test('minutes are said as people say them', () => {
  expect([0, 45, 60, 95].map(spokenMinutes)).toEqual(['0 min', '45 min', '1 h', '1 h 35 min'])
})
