import { assets, type AssetFigures, type Kpi, type KpiOrder, type Kpis, kpis, teams } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { anAsset } from '#modules/assets/fixtures.ts'
import { on } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { AssetKpisPanel } from './asset-kpis-panel.tsx'
import { KpiOrdersPage } from './kpi-orders-page.tsx'
import { KpiPage } from './kpi-page.tsx'

/** What the filters ask for. */
const filters = [on(assets.list, { items: [], nextCursor: null, total: 0, capped: false }), on(teams.list, [])]
const ID = '00000000-0000-4000-8000-000000000001'
const PERIOD = { from: '2026-01-01', to: '2026-12-31' }
const kpi = (more: Partial<Kpi> = {}): Kpi => ({ now: null, before: null, above: 0, below: 0, trend: [], ...more })
const leak = { key: 'leak', label: 'Leaks', code: null, n: 3, cost: 90_000, share: 75, upTo: 75 }

const all: Kpis = {
  period: PERIOD,
  before: { from: '2025-01-01', to: '2025-12-31' },
  lastDoneOn: '2026-03-20',
  parts: ['2026-01-01', '2026-02-01', '2026-03-01'],
  assets: 60,
  mtbf: kpi({ now: 240, before: 120, above: 57_600, below: 4, trend: [100, null, 380] }),
  failures: kpi({ now: 4, before: 8, above: 4, below: 1, trend: [2, 0, 2] }),
  repairTime: kpi(),
  restoreTime: kpi(),
  availability: kpi({ now: 99.5, before: 99.5, above: 57_600, below: 57_900, trend: [99, 99.5, 100] }),
  plannedDown: 90,
  pmCompliance: kpi(),
  scheduleCompliance: kpi(),
  plannedWork: kpi(),
  cycleTime: kpi(),
  cycleTime90: { now: 48, before: null },
  cost: kpi({ now: 120_000, before: 60_000, above: 120_000, below: 1, trend: [1, 2, 3] }),
  backlog: {
    weeks: 2.4,
    readyWeeks: 1.9,
    minutes: 5760,
    readyMinutes: 4560,
    orders: 31,
    withoutEstimate: 5,
    people: 2,
    crewMinutes: 2400,
    assumed: true,
  },
  ages: [
    { age: 'week', orders: 20 },
    { age: 'older', orders: 11 },
  ],
  workTypes: [],
  partsUsed: null,
  problems: [leak, { ...leak, key: '', label: 'Not stated', n: 1, share: 25, upTo: 100 }],
  causes: [],
  remedies: [],
}
const figures: AssetFigures = {
  id: ID,
  tag: 'PMP-1',
  name: 'Feed pump',
  category: 'machine',
  failures: 4,
  inServiceHours: 965,
  downHours: 5,
  mtbfHours: 240,
  runHours: 480,
  mtbfRunHours: 120,
  availability: 99.5,
  orders: 9,
  cost: 120_000,
  costPerYear: 120_000,
  replacementValue: 1_000_000,
  costRatio: 12,
}
const costs = on(kpis.assets, {
  items: [figures],
  nextCursor: null,
  total: 1,
  capped: false,
  whole: { cost: 120_000, valuedCost: 120_000, replacementValue: 1_000_000, valued: 1, costRatio: 12 },
})

test('each figure says what it means, how it is worked out, and leads to what is behind it', async () => {
  renderPage(<KpiPage search={{ ...PERIOD, category: 'machine' }} onSearch={vi.fn()} />, {
    api: [on(kpis.all, all), costs, ...filters],
  })
  const mtbf = within(await screen.findByRole('article', { name: 'MTBF' }))
  expect(mtbf.getByText('SMRP 3.5.1')).toBeTruthy()
  expect(mtbf.getByText('Up from 5 days in the period before')).toBeTruthy()
  expect(mtbf.getByText('time in service less time down ÷ failures = 960 h ÷ 4')).toBeTruthy()
  expect(mtbf.getByText('Trend: from 4.2 days to 15.8 days, lowest 4.2 days, highest 15.8 days')).toBeTruthy()
  expect(mtbf.getByRole('link', { name: /^MTBF: 10 days/ }).getAttribute('href')).toBe(
    '/reports/kpis/assets?from=2026-01-01&to=2026-12-31&category=machine&sort=failures',
  )
  expect(screen.getByRole('link', { name: /^MTTR: repair time: No repair was completed in the period/ })).toBeTruthy()
  expect(screen.getByText('Up from KES 600.00 in the period before')).toBeTruthy()
  expect(within(screen.getByRole('article', { name: 'Backlog' })).getByText(/5 have no estimate/)).toBeTruthy()
  expect(await screen.findByRole('link', { name: 'PMP-1 Feed pump' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Not stated' }).getAttribute('href')).toContain(
    'behind=failures&problem=none',
  )
  await expectAccessible()
})

test('a period in which nothing was done leads to one in which something was', async () => {
  const onSearch = vi.fn()
  const { user } = renderPage(<KpiPage search={PERIOD} onSearch={onSearch} />, {
    api: [on(kpis.all, { ...all, lastDoneOn: '2012-12-13' }), costs, ...filters],
  })
  await user.click(await screen.findByRole('button', { name: 'Show the 12 months up to then' }))
  expect(onSearch).toHaveBeenCalledWith({ from: '2011-12-15', to: '2012-12-13' })
})

const order: KpiOrder = {
  id: ID,
  number: 'WO-2026-000007',
  title: 'Seal leaks',
  type: 'corrective',
  status: 'closed',
  asset: { id: ID, tag: 'PMP-1', name: 'Feed pump' },
  createdAt: new Date('2026-03-01T08:00:00Z'),
  completedAt: new Date('2026-03-01T12:00:00Z'),
  scheduledOn: null,
  hours: 2.5,
  met: null,
  cost: 5000,
  problem: 'Leaks',
  cause: null,
  remedy: 'Replaced',
}

test('the list behind a figure has what the figure adds up, and its CSV', async () => {
  renderPage(<KpiOrdersPage search={{ ...PERIOD, behind: 'repairs' }} onSearch={vi.fn()} />, {
    api: [on(kpis.orders, { items: [order], nextCursor: null }), ...filters],
  })
  const table = await screen.findByRole('table', { name: 'Repairs' })
  expect(await within(table).findByText('2.5 h')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Download CSV' }).getAttribute('href')).toContain('/api/kpis/orders.csv?')
  expect(screen.getByRole('link', { name: 'Maintenance KPIs' }).getAttribute('href')).toBe(
    '/reports/kpis?from=2026-01-01&to=2026-12-31',
  )
  await expectAccessible()
})

test('a machine has its own: this year, each of its years, and what failed most', async () => {
  const own = { year: figures, cost: 300_000, orders: 30, failures: 9, downHours: 120, problems: [leak], systems: [] }
  const byYear = [{ year: 2026, orders: 9, failures: 4, cost: 120_000, downHours: 5, mtbfHours: 240 }]
  renderPage(<AssetKpisPanel asset={anAsset({ id: ID })} />, { api: [on(kpis.asset, { ...own, byYear })] })
  expect(await screen.findByText('12 % a year')).toBeTruthy()
  expect(screen.getByText(/In all KES 3,000.00, 9 failures/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '2026' }).getAttribute('href')).toContain('from=2026-01-01&to=2026-12-31')
  await expectAccessible()
})
