import { describe, expect, test } from 'vitest'
import { clashesOf, overlap, type Facts, type OtherWork, type Plan } from './clash-rules.ts'

const DAY = '2030-03-04'
const plan = (overrides: Partial<Plan> = {}): Plan => ({
  scheduledOn: DAY,
  scheduledTime: null,
  estimatedMinutes: null,
  assigneeId: 'peter',
  teamId: null,
  assetId: null,
  ...overrides,
})
const other = (overrides: Partial<OtherWork> = {}): OtherWork => ({
  ...plan(),
  number: 'WO-1',
  title: 'Line check',
  ...overrides,
})
const facts = (overrides: Partial<Facts> = {}): Facts => ({
  now: '2030-03-01 10:00',
  others: [],
  person: { name: 'Peter', teamIds: ['north'], away: false, awayUntil: null },
  team: 'Team North',
  ...overrides,
})
const at = (scheduledTime: string | null, estimatedMinutes: number | null = null, scheduledOn = DAY) => ({
  scheduledOn,
  scheduledTime,
  estimatedMinutes,
})

describe('two pieces of work are in each other’s way', () => {
  test.each([
    ['at the same time', at('09:00'), at('09:00'), true],
    ['when one begins before the other ends', at('09:00', 120), at('10:30'), true],
    ['not when one begins as the other ends', at('09:00', 60), at('10:00'), false],
    ['not when the first is taken to need an hour', at('09:00'), at('10:00'), false],
    ['not when neither has a time', at(null), at(null), false],
    ['not when one has no time and fits into the day', at(null, 240), at('09:00'), false],
    ['when one fills the day', at(null, 480), at('15:00'), true],
    ['when both fill the day', at(null, 480), at(null, 600), true],
    ['when it runs on past midnight', at('22:00', 300), at('01:30', null, '2030-03-05'), true],
    ['when it goes on for days', at(null, 4320), at('08:00', null, '2030-03-06'), true],
    ['not after its last day', at(null, 4320), at('08:00', null, '2030-03-07'), false],
    ['not on another day', at('09:00'), at('09:00', null, '2030-03-05'), false],
  ])('%s', (_, one, two, expected) => {
    expect(overlap(one, two)).toBe(expected)
    expect(overlap(two, one)).toBe(expected)
  })
})

describe('what speaks against a plan', () => {
  const kinds = (asked: Plan, known: Facts) => clashesOf(asked, known).map(({ kind }) => kind)

  test('nothing, as a rule', () => expect(kinds(plan(), facts())).toEqual([]))

  test.each([
    ['a day that has passed', plan({ scheduledOn: '2030-02-28' }), ['past']],
    ['today', plan({ scheduledOn: '2030-03-01' }), []],
    ['a time that has passed today', plan({ scheduledOn: '2030-03-01', scheduledTime: '09:30' }), ['past']],
    ['later today', plan({ scheduledOn: '2030-03-01', scheduledTime: '10:30' }), []],
  ])('%s', (_, asked, expected) => expect(kinds(asked, facts())).toEqual(expected))

  test.each([
    ['with no end said', null, ['away']],
    ['until that day', DAY, ['away']],
    ['until the day before', '2030-03-03', []],
  ])('leave %s', (_, awayUntil, expected) => {
    const person = { name: 'Peter', teamIds: [], away: true, awayUntil }
    expect(kinds(plan(), facts({ person }))).toEqual(expected)
  })

  test.each([
    ['the same person', { assigneeId: 'peter' }, ['overlap']],
    ['somebody else', { assigneeId: 'mary' }, []],
    ['the person’s team, with nobody chosen in it', { assigneeId: null, teamId: 'north' }, ['overlap']],
    ['the person’s team, with a colleague chosen', { assigneeId: 'mary', teamId: 'north' }, []],
    ['the team it is planned for', { assigneeId: 'mary', teamId: 'south' }, ['overlap']],
  ])('other work then, of %s', (_, who, expected) => {
    const others = [other({ scheduledTime: '09:30', ...who })]
    expect(kinds(plan({ scheduledTime: '09:00', estimatedMinutes: 90, teamId: 'south' }), facts({ others }))).toEqual(
      expected,
    )
  })

  test('work on the same equipment that day, whoever does it and at whatever time', () => {
    const others = [other({ assigneeId: 'mary', assetId: 'tx', scheduledTime: '16:00' })]
    expect(kinds(plan({ assetId: 'tx' }), facts({ others }))).toEqual(['same_asset'])
    expect(kinds(plan({ assetId: 'tx', scheduledOn: '2030-03-05' }), facts({ others }))).toEqual([])
  })

  test('is said in sentences that name who and what', () => {
    const person = { name: 'Peter', teamIds: [], away: true, awayUntil: '2030-03-09' }
    const others = [other({ scheduledTime: '09:30', assetId: 'tx' })]
    const asked = plan({ scheduledTime: '09:00', assetId: 'tx' })
    expect(clashesOf(asked, facts({ person, others })).map(({ sentence }) => sentence)).toEqual([
      'Peter is on leave until 9 March 2030.',
      'Peter has WO-1 then: Line check, 4 March 2030 at 09:30.',
      'WO-1 is planned for the same equipment that day: Line check.',
    ])
  })
})
