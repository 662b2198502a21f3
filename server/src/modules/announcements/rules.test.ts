import { expect, test } from 'vitest'
import { byUrgency, toldText } from './rules.ts'

const at = (text: string) => new Date(text)
const now = at('2026-03-02T06:00:00Z')
const told = (startsAt: string, endsAt: string | null) =>
  toldText(
    { title: 'Works', body: 'Poles are replaced.', startsAt: at(startsAt), endsAt: endsAt ? at(endsAt) : null },
    'Africa/Nairobi',
    now,
  ).text

test.each([
  ['2026-03-03T06:00:00Z', '2026-03-03T14:00:00Z', 'Tue 3 Mar, 09:00 to 17:00. Poles are replaced.'],
  ['2026-03-03T06:00:00Z', '2026-03-04T14:00:00Z', 'Tue 3 Mar, 09:00 to Wed 4 Mar, 17:00. Poles are replaced.'],
  ['2026-03-03T06:00:00Z', null, 'Tue 3 Mar, 09:00. Poles are replaced.'],
  ['2026-03-02T05:00:00Z', '2026-03-02T14:00:00Z', 'Until 17:00. Poles are replaced.'],
  ['2026-03-02T05:00:00Z', '2026-03-03T14:00:00Z', 'Until Tue 3 Mar, 17:00. Poles are replaced.'],
  ['2026-03-02T05:00:00Z', null, 'Poles are replaced.'],
])('from %s to %s is told as: %s', (startsAt, endsAt, text) => {
  expect(told(startsAt, endsAt)).toBe(text)
})

test('what keeps supply away comes first, the next planned one before later ones, the newest news before older', () => {
  const one = (kind: 'information' | 'outage' | 'planned_outage', startsAt: string) => ({
    id: startsAt,
    kind,
    title: '',
    body: '',
    startsAt: at(startsAt),
    endsAt: null,
  })
  const sorted = [
    one('information', '2026-03-01T00:00:00Z'),
    one('planned_outage', '2026-03-06T00:00:00Z'),
    one('information', '2026-03-02T00:00:00Z'),
    one('planned_outage', '2026-03-04T00:00:00Z'),
    one('outage', '2026-02-01T00:00:00Z'),
  ].toSorted(byUrgency)
  expect(sorted.map(({ kind, startsAt }) => `${kind} ${startsAt.getUTCDate()}`)).toEqual([
    'outage 1',
    'planned_outage 4',
    'planned_outage 6',
    'information 2',
    'information 1',
  ])
})
