import { stepProblems, type Step } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { aStep, pressure } from './fixtures.ts'
import { followUpOf, judge, keptStep, misfit, progressOf, spoken } from './rules.ts'

const bar = keptStep(pressure({ warnMax: 7.5 }))

test.each([
  [3.9, 'failed', '3.9 bar is below the limit of 4 bar.'],
  [4, 'warning', '4 bar is low: it should be at least 4.5 bar.'],
  [4.5, 'ok', null],
  [7.5, 'ok', null],
  [7.6, 'warning', '7.6 bar is high: it should be at most 7.5 bar.'],
  [8, 'warning', '8 bar is high: it should be at most 7.5 bar.'],
  [8.001, 'failed', '8.001 bar is above the limit of 8 bar.'],
  [-1, 'failed', '-1 bar is below the limit of 4 bar.'],
])('%s bar is %s', (value, outcome, says) => {
  expect(judge(bar, value)).toEqual({ outcome, says })
})

const leak = keptStep(
  aStep({
    kind: 'choice',
    options: [
      { label: 'Dry', fails: false },
      { label: 'Leaking', fails: true },
    ],
  }),
)

test('a tick that is not in order fails, and so does a choice that is meant to', () => {
  const tick = keptStep(aStep())
  expect(
    [judge(tick, true), judge(tick, false), judge(leak, 'Dry'), judge(leak, 'Leaking')].map((one) => one.outcome),
  ).toEqual(['ok', 'failed', 'ok', 'failed'])
})

test.each<[Step['kind'], boolean | number | string, boolean]>([
  ['tick', true, true],
  ['tick', 1, false],
  ['number', 0, true],
  ['number', '3', false],
  ['text', 'All dry', true],
  ['text', '', false],
  ['photo', true, true],
  ['photo', false, false],
  ['signature', 'J. Otieno', true],
  ['reading', 120.5, true],
])('%s takes %s: %s', (kind, value, fits) => {
  expect(misfit({ kind, options: [] }, value) === undefined).toBe(fits)
})

test('of a choice only what is offered is taken', () => {
  expect(misfit(leak, 'Dripping')).toBe('Choose one of: Dry, Leaking.')
})

test.each([
  [{ kind: 'choice' as const, options: [{ label: 'One', fails: false }] }, 'options'],
  [{ min: 5, max: 4, warnMin: null }, 'max'],
  [{ warnMin: 3 }, 'warnMin'],
  [{ warnMax: 9 }, 'warnMax'],
  [{ kind: 'reading' as const }, 'meter'],
])('a step that contradicts itself is refused: %j', (wrong, field) => {
  expect(Object.keys(stepProblems(pressure(wrong)))).toEqual([field])
})

test('a kept step has nothing that its kind has no use for', () => {
  expect(keptStep(pressure({ kind: 'text' }))).toMatchObject({ unit: null, min: null, max: null, options: [] })
})

test('values are said as people say them', () => {
  expect(spoken(bar, 4500.25)).toBe('4,500.25 bar')
  expect(spoken({ kind: 'tick', unit: null }, false)).toBe('Not in order')
  expect(spoken({ kind: 'signature', unit: null }, 'Ann')).toBe('Signed by Ann')
})

test('progress counts what is filled in, and names what is missing', () => {
  const step = { instruction: 'Pressure', required: true, value: null, outcome: null }
  expect(
    progressOf([step, { ...step, instruction: 'Note', required: false }, { ...step, value: 3, outcome: 'failed' }]),
  ).toEqual({ done: 1, failed: 1, missing: ['Pressure'] })
})

test('a follow-up says where it was found, and what', () => {
  expect(followUpOf(bar, 3, { checklist: 'Monthly', number: 'WO-1', note: 'Pump whines' })).toEqual({
    title: 'Follow-up: Oil pressure',
    description: 'Found in WO-1, checklist “Monthly”: Oil pressure\n3 bar is below the limit of 4 bar.\nPump whines',
  })
  expect(
    followUpOf({ ...bar, instruction: 'x'.repeat(200) }, 3, { checklist: 'M', number: 'W', note: null }).title,
  ).toHaveLength(100)
})
