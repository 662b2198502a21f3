import { cases, connections, reports } from '@mtambo/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { aConnection } from '#modules/connections/fixtures.ts'
import { manager, supplied } from '#modules/cases/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { aFault, aMonthOfFaults, PERIOD } from './fixtures.ts'
import { foldCaseDays } from './jobs.ts'

const count = async (org: TestOrg, filters: object) =>
  (await manager(org).call(cases.list, { ...PERIOD, ...filters })).total

describe.each(['as it is written', 'added up'])('a month of faults, %s', (how) => {
  let org: TestOrg
  let people: { asha: string; peter: string; ids: string[] }
  beforeAll(async () => {
    org = await newOrg()
    people = await aMonthOfFaults(org)
    if (how === 'added up') await foldCaseDays.perform(org.id, {})
  })
  const faults = (asked: object = PERIOD) => manager(org).call(reports.faults, asked)

  test('RPT-01 Fault report generation: what was reported, by type, severity and area, beside the period before', async () => {
    expect(await faults()).toMatchObject({
      period: PERIOD,
      before: { from: '2026-02-28', to: '2026-03-09' },
      total: { now: 5, before: 3 },
      byType: {
        labels: ['Power outage', 'Low voltage', 'Meter fault', 'Something else'],
        keys: ['power_outage', 'low_voltage', 'meter_fault', 'other'],
        values: [3, 1, 1, 0],
        before: [1, 0, 0, 2],
      },
      bySeverity: { labels: ['Low', 'Medium', 'High', 'Critical'], values: [3, 0, 1, 1], before: [0, 2, 1, 0] },
      byArea: { labels: ['Nairobi', 'Nakuru'], values: [4, 1], before: [2, 1] },
    })
  })

  test('RPT-05 Resolution rate calculation: of those reported in the period, and how long it took', async () => {
    const report = await faults()
    expect(report).toMatchObject({
      resolved: { now: 4, before: 1 },
      resolutionRate: { now: 80, before: 33.3 },
      timeByTechnician: {
        labels: ['asha', 'peter', 'Nobody'],
        keys: [people.asha, people.peter, ''],
        resolved: [1, 1, 2],
      },
      // The fault of the 19th was resolved on the 20th, that of the 9th on the 10th.
      timeByArea: { labels: ['Nairobi', 'Nakuru'], resolved: [3, 1], hours: [0.4, 24] },
    })
    expect(report.meanResolutionHours).toEqual({ now: 6.3, before: null })
  })

  test('every figure is that of the list it leads to', async () => {
    const report = await faults()
    expect(await count(org, {})).toBe(report.total.now)
    expect((report.total.now ?? 0) - (await count(org, { status: 'pending' }))).toBe(report.resolved.now)
    for (const [filter, { keys, values }] of [
      ['category', report.byType],
      ['severity', report.bySeverity],
      ['area', report.byArea],
    ] as const)
      for (const [i, key] of keys.entries())
        expect([key, await count(org, { [filter]: key })]).toEqual([key, values[i]])
    const { keys, resolved } = report.timeByTechnician
    for (const [i, key] of keys.entries())
      if (key) expect(await count(org, { assigneeId: key, by: 'resolved' })).toBe(resolved[i])
    const areas = report.timeByArea
    for (const [i, area] of areas.keys.entries())
      expect(await count(org, { area, by: 'resolved' })).toBe(areas.resolved[i])
    for (const [i, day] of report.trend.labels.entries()) {
      expect(await count(org, { from: day, to: day })).toBe(report.trend.reported[i])
      expect(await count(org, { from: day, to: day, by: 'resolved' })).toBe(report.trend.resolved[i])
    }
  })

  test('RPT-02 Date range filtering: both days are part of it, from midnight to midnight where the organisation is', async () => {
    expect((await faults({ from: '2026-03-10', to: '2026-03-10' })).total).toEqual({ now: 1, before: 1 })
    expect((await faults({ from: '2026-03-19', to: '2026-03-19' })).total.now).toBe(1)
    expect((await faults({ from: '2026-03-20', to: '2026-03-20' })).total.now).toBe(1)
    const year = await faults({ from: '2026-01-01', to: '2026-12-31' })
    expect(year.total.now).toBe(9)
    expect(year.trend.labels).toHaveLength(53)
    expect(year.trend.reported.reduce((sum, n) => sum + n, 0)).toBe(9)
  })

  test('RPT-04 Performance KPIs: with SAIDI, SAIFI and CAIDI of what interrupted supply for over five minutes', async () => {
    if (how === 'added up') {
      const { customer } = await supplied(org)
      for (let i = 0; i < 4; i++)
        await manager(org).call(connections.create, aConnection({ customerId: customer.id, status: 'active' }))
    }
    const report = await manager(org).call(reports.performance, PERIOD)
    const served = how === 'added up' ? report.activeConnections : 0
    expect(report).toMatchObject({
      pendingCases: 4,
      casesReported: { now: 5, before: 3 },
      casesResolved: { now: 4, before: 0 },
      resolutionRate: { now: 80, before: 33.3 },
      requestsSubmitted: { now: 0, before: 0 },
      completionRate: { now: null, before: null },
      reliability: {
        interruptions: { now: 2, before: 1 },
        customersInterrupted: { now: 200, before: 100 },
        customerMinutes: { now: 24_000, before: 144_000 },
        customersServed: served,
        caidi: { now: 120, before: 1440 },
        saidi: served ? { now: 24_000 / served, before: 144_000 / served } : { now: null, before: null },
        saifi: served ? { now: 200 / served, before: 100 / served } : { now: null, before: null },
      },
    })
  })

  test('chart data are the numbers of the report', async () => {
    const chart = (name: 'faults_by_type' | 'faults_trend' | 'resolution_by_area') =>
      manager(org).call(reports.chartData, { chart: name, ...PERIOD })
    const { byType, trend, timeByArea } = await faults()
    expect(await chart('faults_by_type')).toEqual({ labels: byType.labels, values: byType.values })
    expect(await chart('faults_trend')).toEqual({ labels: trend.labels, values: trend.reported })
    expect(await chart('resolution_by_area')).toEqual({ labels: timeByArea.labels, values: timeByArea.hours })
    expect((await manager(org).call(reports.chartData, { chart: 'maintenance_by_type', ...PERIOD })).values).toEqual([])
  })
})

test('a fault that was reopened is not resolved', async () => {
  const org = await newOrg()
  const by = await org.as('technician').userId()
  const id = await aFault(org, { at: '2026-03-12T08:00:00Z', after: 30, by })
  expect(await manager(org).call(reports.faults, PERIOD)).toMatchObject({ resolutionRate: { now: 100 } })
  await manager(org).call(cases.move, { id, to: 'assigned', notes: 'Dark again' })
  expect(await manager(org).call(reports.faults, PERIOD)).toMatchObject({
    resolved: { now: 0 },
    resolutionRate: { now: 0 },
    meanResolutionHours: { now: null },
    timeByTechnician: { labels: [] },
  })
})

describe('who asks for what', () => {
  test('the last 30 days unless told, and nothing where nothing happened', async () => {
    const org = await newOrg()
    const report = await manager(org).call(reports.faults, {})
    expect(report.trend.labels).toHaveLength(30)
    expect(report).toMatchObject({ total: { now: 0, before: 0 }, resolutionRate: { now: null, before: null } })
    expect(report.byType.labels).toEqual([])
  })

  test.each([
    ['the wrong way round', { from: '2026-03-02', to: '2026-03-01' }, 'to'],
    ['too long', { from: '2015-01-01', to: '2026-03-01' }, 'from'],
    ['no day', { from: '2026-02-31' }, 'from'],
    ['unknown', { county: 'Nairobi' }, 'county'],
  ])('a period that is %s is refused beside its field', async (_, asked, field) => {
    const org = await newOrg()
    for (const e of [reports.faults, reports.maintenance, reports.performance]) {
      const answer = await org.as('manager').send(e, asked)
      expect([answer.statusCode, Object.keys(answer.json().fields)]).toEqual([422, [field]])
    }
    const file = await org.as('manager').send(reports.pdf, { report: 'faults', ...asked })
    expect([file.statusCode, Object.keys(file.json().fields)]).toEqual([422, [field]])
  })

  test('another organisation has its own figures, and who may not see reports sees none', async () => {
    const [org, other] = [await newOrg(), await newOrg()]
    await aFault(org, { at: '2026-03-12T08:00:00Z' })
    expect((await manager(other).call(reports.faults, PERIOD)).total.now).toBe(0)
    for (const role of ['technician', 'customer_service'])
      for (const e of [reports.faults, reports.performance, reports.maintenance])
        await expect(org.as(role).call(e, PERIOD)).rejects.toMatchObject({ code: 'forbidden' })
    const { customer } = await supplied(org)
    const someone = org.asCustomer(customer.id)
    await expect(someone.call(reports.faults, PERIOD)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await (await someone.browser()).send(reports.csv, { report: 'faults' })).statusCode).toBe(403)
  })
})
