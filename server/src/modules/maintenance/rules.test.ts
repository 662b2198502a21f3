import { describe, expect, test } from 'vitest'
import { colourOf, extentOf, remindedOf, remindersDue } from './rules.ts'

describe('reminders are due', () => {
  test.each([
    ['2030-03-04 05:59', []],
    ['2030-03-04 06:00', [['morning', '2030-03-04']]],
    ['2030-03-04 14:59', [['morning', '2030-03-04']]],
    [
      '2030-03-31 15:00',
      [
        ['before', '2030-04-01'],
        ['morning', '2030-03-31'],
      ],
    ],
  ])('at %s', (local, expected) => {
    expect(remindersDue(local).map(({ moment, day }) => [moment, day])).toEqual(expected)
  })
})

describe('reminded is', () => {
  const people = {
    teams: new Map([['north', [{ userId: 'peter' }, { userId: 'left' }]]]),
    here: new Set(['peter', 'mary', 'boss']),
  }
  const order = (assigneeId: string | null, teamId: string | null) => ({ assigneeId, teamId, createdById: 'boss' })

  test.each([
    ['the person who has it', order('mary', 'north'), ['mary'], false],
    ['else the team, without who has left', order(null, 'north'), ['peter'], false],
    ['the team also when the person has left', order('left', 'north'), ['peter'], false],
    ['else whoever planned it', order('left', 'empty'), ['boss'], true],
    ['else nobody', { ...order(null, null), createdById: null }, [], true],
  ])('%s', (_, it, userIds, nobody) => expect(remindedOf(it, people)).toEqual({ userIds, nobody }))
})

describe('in a calendar it stands', () => {
  test.each([
    ['all day without a time', null, 90, true, '2030-03-04', '2030-03-05'],
    ['for days when it takes days', null, 4000, true, '2030-03-04', '2030-03-07'],
    ['from its time for as long as it takes', '09:30', 90, false, '2030-03-04T09:30', '2030-03-04T11:00'],
    ['for an hour when that is not known', '09:30', null, false, '2030-03-04T09:30', '2030-03-04T10:30'],
    ['past midnight', '23:00', 120, false, '2030-03-04T23:00', '2030-03-05T01:00'],
  ])('%s', (_, scheduledTime, estimatedMinutes, allDay, start, end) => {
    expect(extentOf({ scheduledOn: '2030-03-04', scheduledTime, estimatedMinutes })).toEqual({ allDay, start, end })
  })

  test.each([
    ['scheduled', '#3788d8'],
    ['in_progress', '#f39c12'],
    ['on_hold', '#f39c12'],
    ['completed', '#27ae60'],
    ['closed', '#27ae60'],
    ['cancelled', '#e74c3c'],
    ['postponed', '#9b59b6'],
  ] as const)('%s in %s', (status, colour) => expect(colourOf(status)).toBe(colour))
})
