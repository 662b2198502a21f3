import {
  CompleteWorkOrder,
  LogWork,
  ScheduleWork,
  WORK_ORDER_NEXT,
  canMove,
  type WorkOrderStatus,
} from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { presets } from '#presets/index.ts'
import { demoLife, demoOrganisations } from './index.ts'
import type { JobStep } from './job-steps.ts'
import { localDay } from './moments.ts'
import { workKinds } from './work-texts.ts'

const NOWS = ['2026-11-20T15:42:10Z', '2028-03-01T00:10:00Z', '2027-01-03T05:00:00Z'].map((text) => new Date(text))
const lives = demoOrganisations.flatMap((each) =>
  NOWS.map((now) => ({ name: `${each.name} at ${now.toISOString()}`, each, now, ...demoLife(each, now) })),
)

const TO = {
  start: 'in_progress',
  log: null,
  complete: 'completed',
  hold: 'on_hold',
  postpone: 'postponed',
  cancel: 'cancelled',
} satisfies Record<JobStep['do'], WorkOrderStatus | null>

describe.each(lives)('the planned work of $name', ({ each, now, jobs, teams, assets }) => {
  const named = (role: string) => each.staff.filter((one) => one.role === role).map(({ username }) => username)

  test('is what the contract takes, for people and things there are', () => {
    expect(jobs).toHaveLength(each.life?.jobs ?? 0)
    const codes = presets[each.kind].categories.asset.map(({ code }) => code)
    for (const { input, by, technician } of jobs) {
      expect(ScheduleWork.parse(input)).toEqual(input)
      expect(codes).toContain(input.equipmentType)
      expect(named('manager')).toContain(by)
      if (technician) expect(named('technician')).toContain(technician)
      if (input.teamId) expect(teams.map(({ id }) => id)).toContain(input.teamId)
      if (input.assetId)
        expect(assets.find((asset) => asset.input.id === input.assetId)?.input.category).toBe(input.equipmentType)
    }
    for (const { usernames } of teams) {
      expect(new Set(usernames).size).toBe(2)
      for (const username of usernames) expect(named('technician')).toContain(username)
    }
  })

  test('goes step by step to where it stands, all of it in the past but the days to come', () => {
    for (const { input, plannedAt, steps, status } of jobs) {
      const moments = [plannedAt, ...steps.map(({ at }) => at), now].map((moment) => moment.getTime())
      expect(moments).toEqual([...moments].sort((a, b) => a - b))
      let is: WorkOrderStatus = 'scheduled'
      for (const { at: _, by: __, do: what, ...entry } of steps) {
        if (what === 'log') LogWork.parse({ id: input.id, ...entry })
        if (what === 'complete') CompleteWorkOrder.parse({ id: input.id, ...entry })
        const to = TO[what]
        if (to === null) expect(is).toBe('in_progress')
        else {
          expect(canMove(WORK_ORDER_NEXT, is, to)).toBe(true)
          is = to
        }
      }
      expect(is).toBe(status)
    }
  })

  test('is done by somebody of the team or by the technician', () => {
    for (const { input, technician, steps } of jobs) {
      const team = teams.find(({ id }) => id === input.teamId)
      for (const { by } of steps.filter((step) => step.do !== 'postpone' && step.do !== 'cancel'))
        expect(technician ? [technician] : team!.usernames).toContain(by)
    }
  })
})

test('Kenya Power has a full calendar: every status, type and kind of equipment, two months back and six weeks ahead', () => {
  const { jobs, teams } = lives[0]!
  const has = (values: (string | null | undefined)[]) =>
    [...new Set(values)].filter((value) => typeof value === 'string').sort()
  expect(has(jobs.map(({ status }) => status))).toEqual([
    'cancelled',
    'completed',
    'in_progress',
    'on_hold',
    'postponed',
    'scheduled',
  ])
  expect(has(jobs.map(({ input }) => input.type))).toEqual(['corrective', 'emergency', 'inspection', 'preventive'])
  expect(has(jobs.map(({ input }) => input.equipmentType))).toEqual(has(workKinds.map(({ equipment }) => equipment)))
  expect(has(jobs.map(({ input }) => input.teamId))).toHaveLength(teams.length)
  expect(teams).toHaveLength(3)
  const days = jobs.map(({ input }) => input.scheduledOn).sort((a, b) => String(a).localeCompare(String(b)))
  expect(days[0]! < localDay(new Date(NOWS[0]!.getTime() - 55 * 86_400_000))).toBe(true)
  expect(days.at(-1)! > localDay(new Date(NOWS[0]!.getTime() + 40 * 86_400_000))).toBe(true)
  expect(jobs.filter(({ steps }) => steps.some((step) => step.do === 'log')).length).toBeGreaterThan(8)
})
