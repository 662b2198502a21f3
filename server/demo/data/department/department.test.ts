import {
  CreateItem,
  CreatePlan,
  CreateVendor,
  HoldReason,
  NewStep,
  RequestWork,
  ScheduleWork,
  WORK_ORDER_NEXT,
  canMove,
  checklists,
  type WorkOrderStatus,
} from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { presets } from '#presets/index.ts'
import { newId } from '#core/ids.ts'
import { demoMachines, kindOf } from '../machines.ts'
import { DAY, localDay, plus } from '../moments.ts'
import { demoOrganisations } from '../organisations.ts'
import { CHECKLISTS } from './checklists.ts'
import { TEAMS, teamFor } from './crew.ts'
import { ITEMS, SPARE_PARTS } from './items.ts'
import { METERS, shown } from './meters.ts'
import type { OrderStep } from './order-steps.ts'
import { demoOrders, LIVED, TROUBLES } from './orders.ts'
import { repairsBefore, routineBefore } from './past.ts'
import { PLANS } from './plans.ts'
import { ASKED, ORDERED } from './purchases.ts'
import { SCANS } from './scans.ts'
import { FOR_THE_REBUILD, HANDED_OUT, STORES, TRANSFERS } from './stores.ts'
import { BLOCKS, TODAY } from './today-stories.ts'
import { ordersOfToday } from './today.ts'
import { VENDORS } from './vendors.ts'

const { categories } = presets.general
const codesOf = (list: keyof typeof categories) => categories[list].map(({ code }) => code)
const { staff } = demoOrganisations.find(({ works }) => works)!
const roleOf = (username: string) => staff.find((each) => each.username === username)?.role
const unique = (list: string[]) => expect(list.filter((each, i) => list.indexOf(each) !== i)).toEqual([])
const codes = ITEMS.map(({ code }) => code)

describe('the stores', () => {
  test('hold about 120 things that the contract takes, from vendors there are', () => {
    expect(ITEMS.length).toBeGreaterThan(115)
    unique(codes)
    const vendors = VENDORS.map(({ code }) => code)
    for (const { cost: _, min, max, onHand, bin, vendor, also: __, ...item } of ITEMS) {
      const stock = [{ storeId: newId(), quantity: onHand, min, max, bin }]
      CreateItem.parse({ ...item, stock })
      expect(codesOf('item')).toContain(item.category)
      expect(vendors).toContain(vendor)
      expect(max).toBeGreaterThan(min)
    }
    const used = [TRANSFERS, HANDED_OUT, FOR_THE_REBUILD].flat().map(({ code }) => code)
    for (const code of [...Object.values(SPARE_PARTS).flatMap((parts) => parts.map(([each]) => each)), ...used])
      expect(codes).toContain(code)
    expect(STORES.filter(({ keeper }) => keeper)).toHaveLength(1)
  })

  test('buy from invented firms', () => {
    for (const vendor of VENDORS) {
      CreateVendor.parse(vendor)
      for (const { email } of vendor.contacts ?? []) expect(email).toMatch(/\.example$/)
    }
  })
})

test('what is bought is there to be bought, decided on after it was asked for', () => {
  const vendors = VENDORS.map(({ code }) => code)
  for (const { hoursAgo, by, lines, step } of ASKED) {
    expect(roleOf(by)).toBe('technician')
    for (const line of lines) if ('code' in line) expect(codes).toContain(line.code)
    if (step) expect(step.hoursAgo).toBeLessThan(hoursAgo)
  }
  for (const { hoursAgo, vendor, lines, steps } of ORDERED) {
    expect(vendors).toContain(vendor)
    for (const { code } of lines) expect(codes).toContain(code)
    const hours = [hoursAgo, ...steps.map((step) => step.hoursAgo)]
    expect(hours).toEqual([...hours].sort((a, b) => b - a))
  }
})

test('what is told by label is of machines and in categories there are', () => {
  const tags = demoMachines(3, '2026-11-21').map(({ tag }) => tag)
  for (const { tag, category, decided } of SCANS) {
    expect(tags).toContain(tag)
    expect(codesOf('case')).toContain(category)
    if (decided && 'technician' in decided) expect(TEAMS[teamFor(kindOf(tag)!)]).toContain(decided.technician)
  }
})

test('checklists and plans fit together, and the contract takes them', () => {
  const keys = CHECKLISTS.map(({ key }) => key)
  for (const { key: _, ...checklist } of CHECKLISTS) checklists.create.input.parse(checklist)
  for (const { steps } of CHECKLISTS) for (const step of steps) NewStep.parse(step)
  unique(PLANS.map(({ name }) => name))
  for (const { tags, team, checklist, levels, startsAfter: _, parts, paused: __, ended: ___, ...fields } of PLANS) {
    expect(tags.length).toBeGreaterThan(0)
    for (const key of [checklist, ...levels.map((level) => level.checklist)]) if (key) expect(keys).toContain(key)
    for (const [code] of parts) expect(codes).toContain(code)
    if (team) expect(Object.keys(TEAMS)).toContain(team)
    const plain = levels.map(({ checklist: _checklist, ...level }) => level)
    CreatePlan.parse({ ...fields, levels: plain, startsOn: '2026-01-01', assetIds: [newId()] })
  }
})

test('counters never turn back', () => {
  for (const meter of METERS.filter(({ kind }) => kind === 'counter'))
    for (let day = 0; day < 190; day++)
      expect(shown(meter, (day + 1) * DAY)).toBeGreaterThanOrEqual(shown(meter, day * DAY))
})

test('what goes wrong is told with codes and parts there are', () => {
  for (const { problem, cause, remedy, parts, on } of TROUBLES) {
    expect(codesOf('problem')).toContain(problem)
    expect(codesOf('cause')).toContain(cause)
    expect(codesOf('remedy')).toContain(remedy)
    for (const [code] of parts) expect(codes, on).toContain(code)
  }
})

const TO = {
  approve: 'scheduled',
  reject: 'rejected',
  withdraw: 'cancelled',
  start: 'in_progress',
  hold: 'on_hold',
  postpone: 'postponed',
  cancel: 'cancelled',
  finish: 'completed',
  comment: null,
  reserve: null,
} satisfies Record<OrderStep['do'], WorkOrderStatus | null>

const NOWS = ['2026-11-21T18:42:10Z', '2028-03-01T00:10:00Z', '2027-01-03T05:00:00Z'].map((text) => new Date(text))

describe.each(NOWS)('the work at %s', (now) => {
  const machines = demoMachines(3, localDay(now))
  const year = demoOrders(3, 205, machines, now)
  const today = ordersOfToday(3, now)
  const lived = [...year.filter((order) => order.at > plus(now, -LIVED * DAY)), ...today]

  test('goes along allowed ways, in order, by people who may', () => {
    for (const { asked, technician, scheduledOn, steps, at, by } of lived) {
      const moments = [at, ...steps.map((step) => step.at), now].map((moment) => moment.getTime())
      expect(moments).toEqual([...moments].sort((a, b) => a - b))
      expect(roleOf(by)).toBe(asked ? 'technician' : 'manager')
      let is: WorkOrderStatus = asked ? 'requested' : scheduledOn ? 'scheduled' : 'open'
      let worker = technician
      for (const step of steps) {
        const to = TO[step.do]
        if (to && to !== is) expect(canMove(WORK_ORDER_NEXT, is, to), `${is} → ${to}`).toBe(true)
        is = to ?? is
        if (step.do === 'approve') worker = step.technician
        if (step.do === 'start' || step.do === 'finish' || step.do === 'hold') expect(step.by).toBe(worker)
        if (step.do === 'hold') HoldReason.parse(step.code)
      }
    }
  })

  test('is what the contract takes', () => {
    unique(lived.map(({ id }) => id))
    for (const { id, title, description, type, priority } of lived) {
      const what = { id, title, description, type, priority, assetId: newId() }
      RequestWork.parse(what)
      ScheduleWork.parse(what)
    }
  })

  test('lets no machine stand still twice at once', () => {
    const downs = year.flatMap(({ tag, steps }) =>
      steps.flatMap((step) => (step.do === 'finish' && step.down ? [{ tag, ...step.down }] : [])),
    )
    expect(downs.length).toBeGreaterThan(80)
    for (const of of Map.groupBy(downs, ({ tag }) => tag).values())
      for (const [i, { from, until }] of of.entries()) {
        expect(until > from && until <= now).toBe(true)
        if (i > 0) expect(from > of[i - 1]!.until).toBe(true)
      }
  })

  test('comes out of the book finished, with what it cost', () => {
    const past = [...repairsBefore(year, now), ...routineBefore(3, machines, now)]
    expect(past.length).toBeGreaterThan(260)
    for (const { createdAt, startedAt, completedAt, cost } of past) {
      expect(createdAt <= startedAt && startedAt < completedAt && completedAt < plus(now, -LIVED * DAY)).toBe(true)
      expect(cost).toBeGreaterThan(0)
    }
  })
})

test('today there is something in every state, of machines there are', () => {
  const tags = demoMachines(3, '2026-11-21').map(({ tag }) => tag)
  for (const { tag } of TODAY) expect(tags).toContain(tag)
  const titles = TODAY.map(({ title }) => title)
  unique(titles)
  for (const title of BLOCKS.flat()) expect(titles).toContain(title)
  const last = ordersOfToday(3, NOWS[0]!).map(({ steps }) => steps.findLast((step) => TO[step.do])?.do ?? 'none')
  expect(last).toEqual(expect.arrayContaining(['none', 'start', 'hold', 'postpone']))
})
