import {
  ASSET_NEXT,
  canMove,
  CASE_NEXT,
  CompleteWorkOrder,
  CONNECTION_NEXT,
  CreateAsset,
  CreateConnection,
  CreateCustomer,
  OrganisationKind,
  RegisterStaff,
  ReportCase,
  ReportMyCase,
  type CaseStatus,
} from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { presets } from '#presets/index.ts'
import { chronology, demoLife, demoOrganisations, type Step } from './index.ts'
import { demoTowns } from './towns.ts'

const NOW = new Date('2026-11-20T15:42:10Z')
const DAY = 86_400_000

const unique = (list: string[]) => expect(list.filter((item, i) => list.indexOf(item) !== i)).toEqual([])
const count = <T>(list: T[], is: (item: T) => boolean) => list.filter(is).length
const rising = (moments: Date[]) => moments.every((moment, i) => i === 0 || moment >= (moments[i - 1] ?? moment))

const organisation = (slug: string) => {
  const found = demoOrganisations.find((each) => each.slug === slug)
  if (!found) throw new Error(`No organisation ${slug}`)
  return found
}

describe('the organisations', () => {
  const everybody = demoOrganisations.flatMap(({ staff }) => staff)

  test('have one login per person', () => {
    unique(everybody.map(({ username }) => username))
    unique(everybody.map(({ email }) => email))
    const portal = demoOrganisations.flatMap((each) => each.portal)
    unique([...everybody, ...portal].map(({ phone }) => phone))
    for (const { username, name, email, phone, password } of everybody) {
      RegisterStaff.parse({ organisation: 'any', username, name, email, phone, password })
    }
  })

  test.each(demoOrganisations)('$name has somebody for every role', ({ kind, slug, staff }) => {
    expect(OrganisationKind.options).toContain(kind)
    expect(slug).toMatch(/^[a-z0-9-]{2,40}$/)
    const roles = presets[kind].roles.map(({ code }) => code)
    expect(roles.filter((role) => !staff.some((each) => each.role === role && each.status === 'active'))).toEqual([])
    expect(staff.filter(({ role, status }) => (role === null ? status !== 'pending' : !roles.includes(role)))).toEqual(
      [],
    )
  })

  test('keep the logins everybody knows', () => {
    const logins = everybody.map(({ username, password }) => `${username}/${password}`)
    expect(logins).toEqual(
      expect.arrayContaining([
        'admin/admin123',
        'manager1/password123',
        'tech1/password123',
        'tech2/password123',
        'cs_agent1/password123',
      ]),
    )
    expect(everybody.find(({ email }) => email === 'admin@example.com')).toMatchObject({ password: 'admin123' })
  })
})

test('every town of the demo is in the preset', () => {
  const towns = presets['electric-utility'].areas.flatMap((area) => area.towns)
  unique(demoTowns.map(({ town }) => town))
  expect(demoTowns.filter(({ town }) => !towns.includes(town))).toEqual([])
  // Kenya lies within these.
  expect(
    demoTowns.filter(({ point }) => Math.abs(point.latitude) > 5 || point.longitude < 33.9 || point.longitude > 41.9),
  ).toEqual([])
})

test('the same moment tells the same story, another organisation a different one', () => {
  const twice = [1, 2].map(() => demoLife(organisation('kenya-power'), NOW))
  expect(twice[0]).toEqual(twice[1])
  const ids = demoOrganisations.flatMap((each) => {
    const { customers, assets, connections, faults } = demoLife(each, NOW)
    return [...customers, ...assets, ...connections, ...faults.map(({ report }) => report)].map(({ input }) => input.id)
  })
  unique(ids)
  const [ours, theirs] = ['kenya-power', 'uhuru-power'].map((slug) =>
    demoLife(organisation(slug), NOW).assets.map(({ input }) => input.tag),
  )
  expect(ours?.filter((tag) => theirs?.includes(tag))).toEqual([])
})

const lives = demoOrganisations
  .filter(({ life }) => life)
  .flatMap((each) =>
    // At night, after a leap day and at the turn of the year the story must hold as well.
    [NOW, new Date('2028-03-01T00:10:00Z'), new Date('2027-01-01T05:00:00Z')].map((now) => ({
      name: `${each.name} at ${now.toISOString()}`,
      each,
      now,
      ...demoLife(each, now),
    })),
  )

describe.each(lives)('$name', ({ each, now, customers, assets, connections, faults }) => {
  test('has as much as it should', () => {
    expect(customers).toHaveLength(each.life?.customers ?? 0)
    expect(faults).toHaveLength(each.life?.faults ?? 0)
    expect(connections.length).toBeGreaterThanOrEqual(customers.length)
  })

  test('has customers the contract accepts', () => {
    for (const { input } of customers) expect(CreateCustomer.parse(input)).toEqual(input)
    unique(customers.map(({ input }) => input.idNumber))
    unique(customers.map(({ input }) => input.phone))
    unique(customers.map(({ input }) => `${input.firstName} ${input.lastName}`))
    unique(customers.flatMap(({ input }) => input.email ?? []))
    expect(rising(customers.map(({ registeredAt }) => registeredAt))).toBe(true)
    const areas = presets[each.kind].areas
    for (const { input } of customers) {
      expect(areas.find(({ name }) => name === input.county)?.towns).toContain(input.town)
    }
    for (const [i, login] of each.portal.entries()) expect(customers[i]?.input).toMatchObject({ phone: login.phone })
  })

  test('has a network the contract accepts, each part after what it is part of', () => {
    unique(assets.map(({ input }) => input.tag))
    const codes = presets[each.kind].categories.asset.map(({ code }) => code)
    const seen = new Set<string>()
    for (const { input, createdAt, changes } of assets) {
      expect(CreateAsset.parse(input)).toEqual(input)
      expect(codes).toContain(input.category)
      if (input.parentId) expect(seen).toContain(input.parentId)
      expect(rising([createdAt, ...changes.map((change) => change.at), now])).toBe(true)
      for (const { to } of changes) expect(canMove(ASSET_NEXT, 'in_service', to)).toBe(true)
      seen.add(input.id)
    }
    const linked = connections.filter(({ input }) => input.transformerId)
    for (const { input } of linked) expect(seen).toContain(input.transformerId)
    expect(linked.length / connections.length).toBeGreaterThan(0.7)
    expect(rising([...assets.map(({ createdAt }) => createdAt), connections[0]!.createdAt])).toBe(true)
  })

  test('has connections the contract accepts, in places of their own', () => {
    for (const { input, createdAt, changes, status } of connections) {
      expect(CreateConnection.parse(input)).toEqual(input)
      const owner = customers.find((customer) => customer.input.id === input.customerId)
      expect(createdAt >= (owner?.registeredAt ?? now)).toBe(true)
      expect(rising([createdAt, ...changes.map((change) => change.at), now])).toBe(true)
      const path = [input.status ?? 'pending', ...changes.map(({ to }) => to)]
      expect(path.every((to, i) => i === 0 || canMove(CONNECTION_NEXT, path[i - 1] ?? to, to))).toBe(true)
      expect(path.at(-1)).toBe(status)
      const today = now.toISOString().slice(0, 10)
      expect((input.installationDate ?? '') <= (input.lastReadingDate ?? '')).toBe(true)
      expect((input.lastReadingDate ?? '') <= today).toBe(true)
    }
    expect(count(connections, ({ status }) => status === 'active') / connections.length).toBeGreaterThan(0.75)
  })

  test('has faults whose reports the contract accepts', () => {
    const known = new Map(connections.map(({ input, createdAt }) => [input.id, { ...input, createdAt }]))
    const categories = presets[each.kind].categories.case.map(({ code }) => code)
    for (const { report, reportedAt } of faults) {
      const schema = report.channel === 'portal' ? ReportMyCase : ReportCase
      expect(schema.strict().parse(report.input)).toEqual(report.input)
      expect(categories).toContain(report.input.category)
      expect(report.input.description).not.toContain('{')
      const connection = known.get(report.input.connectionId ?? '')
      const customerId = report.channel === 'portal' ? report.customerId : report.input.customerId
      expect(connection?.customerId).toBe(customerId)
      expect((connection?.createdAt ?? reportedAt) <= reportedAt).toBe(true)
    }
  })

  test('tells each fault in order, along allowed ways, by people who may', () => {
    const roleOf = (username: string) => each.staff.find((one) => one.username === username)?.role
    for (const { reportedAt, steps, status, reopened } of faults) {
      expect(now.getTime() - reportedAt.getTime()).toBeLessThan(91 * DAY)
      const moments = [reportedAt, ...steps.map((step) => step.at), now]
      expect(moments.every((moment, i) => i === 0 || moment > (moments[i - 1] ?? moment))).toBe(true)
      const path = pathOf(steps)
      expect(path.every((to, i) => i === 0 || to === path[i - 1] || canMove(CASE_NEXT, path[i - 1] ?? to, to))).toBe(
        true,
      )
      expect(path.at(-1)).toBe(status)
      expect(steps.some((step) => step.do === 'reopen')).toBe(reopened)
      let assignee: string | null = null
      let started = reportedAt
      for (const step of steps) {
        if (step.do === 'assign') assignee = step.to
        if (step.do === 'start') started = step.at
        if (step.do === 'start' || step.do === 'complete') expect(step.by).toBe(assignee)
        else expect(roleOf(step.by)).toBe(step.do === 'note' ? (roleOf(step.by) ?? 'nobody') : 'manager')
        if (step.do !== 'complete') continue
        CompleteWorkOrder.parse({ id: crypto.randomUUID(), ...step })
        expect(step.minutes * 60_000).toBeLessThanOrEqual(step.at.getTime() - started.getTime())
      }
    }
  })

  test('has every status, one that came back, and something for the portal', () => {
    expect([...new Set(faults.map(({ status }) => status))].sort()).toEqual(Object.keys(CASE_NEXT).sort())
    expect(count(faults, ({ reopened }) => reopened)).toBe(1)
    const first = customers[0]?.input.id
    expect(count(faults, ({ report }) => report.channel === 'portal' && report.customerId === first)).toBeGreaterThan(2)
    const moments = chronology(faults).map((moment) => moment.at)
    expect(moments).toHaveLength(faults.reduce((sum, { steps }) => sum + steps.length + 1, 0))
    expect(rising(moments)).toBe(true)
  })
})

test('Kenya Power’s faults are of every category, said differently, over the whole ninety days', () => {
  const { faults } = demoLife(organisation('kenya-power'), NOW)
  unique(faults.map(({ report }) => report.input.description))
  const used = new Set(faults.map(({ report }) => report.input.category))
  expect([...used].sort()).toEqual(presets['electric-utility'].categories.case.map(({ code }) => code).sort())
  expect(new Set(faults.map(({ report }) => report.channel))).toEqual(new Set(['portal', 'phone', 'staff']))
  expect(NOW.getTime() - (faults[0]?.reportedAt.getTime() ?? 0)).toBeGreaterThan(80 * DAY)
})

const AFTER: Record<Step['do'], CaseStatus | null> = {
  acknowledge: 'acknowledged',
  assign: 'assigned',
  start: 'in_progress',
  note: null,
  complete: 'resolved',
  resolve: 'resolved',
  reopen: 'acknowledged',
  close: 'closed',
}

/** The statuses a story goes through. */
function pathOf(steps: Step[]): CaseStatus[] {
  return steps.reduce<CaseStatus[]>(
    (path, step) => [...path, AFTER[step.do] ?? path.at(-1) ?? 'reported'],
    ['reported'],
  )
}
