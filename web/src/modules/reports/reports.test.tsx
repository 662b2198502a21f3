import { type FaultReport, type MaintenanceReport, type PerformanceReport, reports } from '@mtambo/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { FaultReportPage, MaintenanceReportPage, PerformanceReportPage, ReportsPage } from './index.ts'

/** jsdom draws nothing, so that nothing has a size; a chart needs one. */
beforeEach(() => {
  const size = { width: 600, height: 300, x: 0, y: 0, top: 0, left: 0, right: 600, bottom: 300, toJSON: () => '' }
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(size)
})

const period = { from: '2026-11-01', to: '2026-11-30' }
const before = { from: '2026-10-02', to: '2026-10-31' }
const figure = (now: number | null, earlier: number | null = null) => ({ now, before: earlier })
const series = (...lines: [label: string, key: string, value: number][]) => ({
  labels: lines.map(([label]) => label),
  keys: lines.map(([, key]) => key),
  values: lines.map(([, , value]) => value),
  before: lines.map(() => 0),
})

const faults: FaultReport = {
  period,
  before,
  total: figure(42, 50),
  resolved: figure(30, 41),
  resolutionRate: figure(71.43, 82),
  meanResolutionHours: figure(6.25, 8),
  byType: series(['Line fault', 'line_fault', 11], ['Power outage', 'power_outage', 31]),
  bySeverity: series(['Low', 'low', 2], ['Critical', 'critical', 40]),
  byArea: series(['Nairobi', 'Nairobi', 42]),
  trend: { labels: ['2026-11-01', '2026-11-02'], reported: [40, 2], resolved: [1, 29] },
  timeByTechnician: {
    labels: ['Peter Ochieng'],
    keys: ['00000000-0000-4000-8000-000000000009'],
    resolved: [30],
    hours: [6.25],
  },
  timeByArea: { labels: ['Nairobi'], keys: ['Nairobi'], resolved: [30], hours: [6.25] },
}

test('RPT-03 Chart rendering: each chart has its sentence, its table, and lines that lead to what they count', async () => {
  renderPage(<FaultReportPage period={period} onPeriod={vi.fn()} />, { api: [on(reports.faults, faults)] })
  const chart = await screen.findByRole('figure', { name: 'By type. Most were Power outage: 31 of 42 faults.' })
  await waitFor(() => expect(chart.querySelectorAll('.recharts-pie-sector')).toHaveLength(2))
  for (const name of [
    /^By severity/,
    /^Day by day/,
    /^By county/,
    /^Time to resolve, by technician/,
    /^Time to resolve, by area/,
  ])
    expect(screen.getByRole('figure', { name }).querySelector('.recharts-surface')).toBeTruthy()
  const table = screen.getByRole('table', { name: 'faults by type' })
  expect(
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent),
  ).toEqual(['Power outage3173.8 %0', 'Line fault1126.2 %0'])
  const outage = within(table).getByRole('link', { name: 'Power outage' }).getAttribute('href')
  expect(outage).toBe('/cases?from=2026-11-01&to=2026-11-30&category=power_outage')
  const peter = screen.getByRole('link', { name: 'Peter Ochieng' }).getAttribute('href')
  expect(peter).toContain('assigneeId=00000000-0000-4000-8000-000000000009&by=resolved')
  expect(screen.getByText('8 fewer than in the period before (50)')).toBeTruthy()
  const pdf = screen.getByRole('link', { name: 'PDF' }).getAttribute('href')
  expect(pdf).toBe('/api/reports/faults/pdf?from=2026-11-01&to=2026-11-30')
  await expectAccessible()
})

test('another period is asked for and kept in the address', async () => {
  const onPeriod = vi.fn()
  const asked = on(reports.faults, faults)
  renderPage(<FaultReportPage period={period} onPeriod={onPeriod} />, { api: [asked] })
  await screen.findByText('8 fewer than in the period before (50)')
  expect(asked.asked).toEqual([period])
  // An unfinished day, as a browser gives it while one types, asks for nothing.
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '' } })
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-10' } })
  expect(onPeriod).toHaveBeenCalledTimes(1)
  expect(onPeriod).toHaveBeenLastCalledWith({ from: '2026-11-10', to: '2026-11-30' })
})

test('a period without anything says so, and a refused one says why', async () => {
  const nothing = { labels: [], keys: [], values: [], before: [] }
  const times = { labels: [], keys: [], resolved: [], hours: [] }
  const empty = {
    ...faults,
    total: figure(0, 0),
    resolutionRate: figure(null, null),
    byType: nothing,
    bySeverity: nothing,
    byArea: nothing,
    timeByTechnician: times,
    timeByArea: times,
  }
  const { unmount } = renderPage(<FaultReportPage period={period} onPeriod={vi.fn()} />, {
    api: [on(reports.faults, empty)],
  })
  expect((await screen.findAllByText('No faults in this period.')).length).toBeGreaterThan(2)
  expect(screen.getAllByText('Nothing was resolved in this period.')).toHaveLength(2)
  unmount()
  renderPage(<FaultReportPage period={period} onPeriod={vi.fn()} />, {
    api: [on(reports.faults, () => refuse('invalid', 'At most five years at once.') as never)],
  })
  expect(await screen.findByText('At most five years at once.')).toBeTruthy()
})

const maintenance: MaintenanceReport = {
  period,
  before,
  scheduled: figure(20, 18),
  completed: figure(12, 15),
  cancelled: figure(2, 1),
  postponed: figure(1, 0),
  completionRate: figure(66.67, 88.2),
  onTimeRate: figure(75, 80),
  meanMinutes: figure(95, 90),
  byType: series(['Preventive maintenance', 'preventive', 20]),
  byEquipment: series(['Transformer', 'transformer', 20]),
  byTechnician: series(['Nobody yet', '', 20]),
  trend: { labels: ['2026-11-01'], scheduled: [20], completed: [12] },
}

test('the maintenance report counts what was planned, and says how its rates are meant', async () => {
  renderPage(<MaintenanceReportPage period={period} onPeriod={vi.fn()} />, {
    api: [on(reports.maintenance, maintenance)],
  })
  expect(await screen.findByText('66.7 %')).toBeTruthy()
  expect(screen.getByText(/completed, of all that was planned and not cancelled/)).toBeTruthy()
  const table = screen.getByRole('table', { name: 'Planned work by equipment' })
  expect(within(table).getByRole('link', { name: 'Transformer' }).getAttribute('href')).toBe(
    '/work-orders?from=2026-11-01&to=2026-11-30&equipmentType=transformer',
  )
  expect(screen.queryByRole('link', { name: 'Nobody yet' })).toBeNull()
  await expectAccessible()
})

const performance: PerformanceReport = {
  period,
  before,
  activeCustomers: 120,
  activeConnections: 1000,
  pendingCases: 12,
  pendingRequests: 5,
  scheduledMaintenance: 20,
  casesReported: figure(42, 50),
  casesResolved: figure(40, 39),
  resolutionRate: figure(71.43, 82),
  meanResolutionHours: figure(6.25, 8),
  completionRate: figure(66.67, 88.2),
  requestsSubmitted: figure(9, 4),
  requestsCompleted: figure(3, 4),
  reliability: {
    interruptions: figure(4, 3),
    customersInterrupted: figure(500, 100),
    customerMinutes: figure(30_000, 6000),
    customersServed: 1000,
    saidi: figure(30, 6),
    saifi: figure(0.5, 0.1),
    caidi: figure(60, 60),
  },
}

test('each index of reliability stands beside its formula, with the numbers put in', async () => {
  renderPage(<PerformanceReportPage period={period} onPeriod={vi.fn()} />, {
    api: [on(reports.performance, performance)],
  })
  const saidi = await screen.findByRole('article', { name: 'SAIDI' })
  expect(saidi.textContent).toContain('30 min')
  expect(saidi.textContent).toContain('customer minutes / customers served = 30,000 / 1,000')
  expect(screen.getByRole('article', { name: 'CAIDI' }).textContent).toContain('As in the period before (60 min)')
  expect(screen.getByRole('progressbar', { name: 'Resolution rate: 71.4 %' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Pending service requests: 5' }).getAttribute('href')).toBe(
    '/service-requests?status=pending',
  )
  await expectAccessible()
})

test('the overview says which question each report answers', async () => {
  renderPage(<ReportsPage />, { api: [on(reports.performance, performance)] })
  expect(await screen.findByText('SAIDI 30 min, SAIFI 0.5')).toBeTruthy()
  expect(screen.getByRole('link', { name: /What was planned/ }).getAttribute('href')).toBe('/reports/maintenance')
  await expectAccessible()
})
