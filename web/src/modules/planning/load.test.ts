import { expect, test } from 'vitest'
import { givenTo, loadWords } from './load.ts'

test.each([
  [{ planned: 90, available: 480 }, '1.5 of 8 h', null],
  [{ planned: 570, available: 480 }, '9.5 of 8 h', '1.5 h too much'],
  [{ planned: 0, available: 480 }, '8 h free', null],
  [{ planned: 0, available: 0 }, '', null],
  [{ planned: 0, available: 0, away: true }, 'Away', null],
  [{ planned: 60, available: 0, away: true }, '1 h, away', '1 h too much'],
  [{ planned: 0, available: 480, withoutEstimate: 2 }, '0 of 8 h, 2 without an estimate', null],
])('%o: %s', (day, text, over) =>
  expect(loadWords({ withoutEstimate: 0, away: false, ...day })).toEqual({ text, over }),
)

const [peter, crew] = [
  { id: 'peter', name: 'Peter' },
  { id: 'crew', name: 'Crew' },
]
test.each([
  [
    'a person keeps the team it is for',
    { assignee: null, team: crew },
    'person',
    'peter',
    { assigneeId: 'peter', teamId: 'crew' },
  ],
  ['who has it keeps it', { assignee: peter, team: null }, 'person', 'peter', undefined],
  [
    'a team takes it from its person',
    { assignee: peter, team: crew },
    'team',
    'crew',
    { assigneeId: null, teamId: 'crew' },
  ],
  ['the team that has it keeps it', { assignee: null, team: crew }, 'team', 'crew', undefined],
] as const)('%s', (_, job, kind, id, given) => expect(givenTo(job, { kind, id })).toEqual(given))
