import { describe, expect, test } from 'vitest'
import { pagesFor, perPage, placesOf, SHEETS } from './labels/templates.ts'
import { publicStep, reopenUntil, settingsFrom, severityOf, ticketFault } from './rules.ts'

test.each([
  ['works', 'leak', 'medium'],
  ['stopped', 'leak', 'high'],
  ['dangerous', 'leak', 'critical'],
  ['works', 'safety', 'critical'],
] as const)('what %s, as %s, is %s', (condition, category, severity) =>
  expect(severityOf(condition, category)).toBe(severity),
)

const NOW = new Date('2026-05-04T10:00:00Z')
const ago = (seconds: number) => ({ at: new Date(NOW.getTime() - seconds * 1000) })
test.each([
  ['no page at all', undefined, 'expired'],
  ['a page of the future', ago(-60), 'expired'],
  ['a page opened a second ago', ago(1), 'tooFast'],
  ['a page opened ten seconds ago', ago(10), undefined],
  ['a page opened yesterday morning', ago(25 * 3600), 'expired'],
])('%s', (_, ticket, fault) => expect(ticketFault(ticket, NOW)).toBe(fault))

test('within a week one may say that it is not fixed', () => {
  const days = (n: number) => new Date(NOW.getTime() - n * 86_400_000)
  expect(reopenUntil({ status: 'resolved', resolvedAt: days(1) }, NOW)).toEqual(days(-6))
  expect(reopenUntil({ status: 'resolved', resolvedAt: days(8) }, NOW)).toBeNull()
  expect(reopenUntil({ status: 'closed', resolvedAt: days(1) }, NOW)).toBeNull()
})

describe('of the log, for anybody', () => {
  const moved = (from: string | null, to: string, data = {}) => ({ name: 'case.moved', from, to, data })
  test.each([
    [{ name: 'case.reported', from: null, to: 'reported', data: {} }, 'reported'],
    [{ name: 'case.assigned', from: 'reported', to: 'assigned', data: {} }, 'assigned'],
    [moved('reported', 'acknowledged'), 'seen'],
    [moved('assigned', 'in_progress'), 'started'],
    [moved('in_progress', 'resolved'), 'fixed'],
    [moved('reported', 'resolved', { declined: true }), 'declined'],
    [moved('resolved', 'acknowledged'), 'reopened'],
    [moved('resolved', 'closed'), 'closed'],
    [moved('in_progress', 'assigned'), undefined],
    [{ name: 'case.noted', from: null, to: null, data: { userIds: [] } }, undefined],
    [{ name: 'case.noted', from: null, to: null, data: { forReporter: true } }, 'answer'],
    [{ name: 'case.noted', from: null, to: null, data: { forReporter: true, byReporter: true } }, 'added'],
    [{ name: 'case.file-added', from: null, to: null, data: {} }, undefined],
  ])('%o', (logged, step) => expect(publicStep(logged)).toBe(step))
})

test('who has customers looks at reports first; what was set counts', () => {
  expect(settingsFrom({}, ['assets']).reports).toBe('request')
  expect(settingsFrom({}, ['assets', 'customers']).reports).toBe('case')
  expect(settingsFrom({ qr: { reports: 'off', sms: false } }, [])).toMatchObject({
    reports: 'off',
    sms: false,
    name: 'optional',
  })
})

test('every label stands whole on its page', () => {
  for (const sheet of Object.values(SHEETS)) {
    const places = placesOf(sheet)
    expect(places).toHaveLength(perPage(sheet))
    for (const { x, y } of places) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + sheet.label.width).toBeLessThanOrEqual(sheet.page.width + 0.001)
      expect(y + sheet.label.height).toBeLessThanOrEqual(sheet.page.height + 0.001)
    }
  }
})

test.each([
  [24, 1, 1],
  [24, 2, 2],
  [1, 24, 1],
  [1000, 1, 42],
])('%i labels from place %i fill %i pages of 24', (labels, start, pages) =>
  expect(pagesFor(SHEETS['a4-24'], labels, start)).toBe(pages),
)
