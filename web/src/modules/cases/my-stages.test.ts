import { expect, test } from 'vitest'
import { anEntry } from './my-fixtures.ts'
import { stagesOf } from './my-stages.ts'

const states = (...args: Parameters<typeof stagesOf>) => stagesOf(...args).map(({ state }) => state)

test('a new report has everything ahead', () => {
  expect(states({ status: 'reported', history: [] })).toEqual(['now', 'ahead', 'ahead', 'ahead', 'ahead'])
})

test('what is fixed or closed has nothing ahead', () => {
  expect(new Set(states({ status: 'resolved', history: [] }))).toEqual(new Set(['past']))
  expect(new Set(states({ status: 'closed', history: [] }))).toEqual(new Set(['past']))
})

test('a stage that was skipped has no time, one that was reached twice has the last', () => {
  const history = [anEntry(0, 'reported'), anEntry(5, 'assigned'), anEntry(9, 'in_progress'), anEntry(20, 'assigned')]
  const stages = stagesOf({ status: 'assigned', history })
  expect(stages.map(({ at }) => at?.getUTCMinutes())).toEqual([0, undefined, 20, undefined, undefined])
})
