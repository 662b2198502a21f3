import { type Output, reports } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { aCustomerMe, uuid } from '#testing/people.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal } from '#testing/render-portal.tsx'
import { MyDashboardPage } from './my-dashboard.tsx'

const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)

const dashboard = (change: Partial<Output<typeof reports.myDashboard>> = {}): Output<typeof reports.myDashboard> => ({
  counts: {
    activeConnections: 2,
    pendingCases: 1,
    resolvedCases: 4,
    pendingRequests: 3,
    unreadNotices: 5,
    unreadMessages: 6,
  },
  recentCases: [
    {
      id: uuid(20),
      number: 'F-2026-000020',
      title: 'No power',
      category: 'power_outage',
      severity: 'high',
      status: 'in_progress',
      locationText: 'Kilimani',
      reportedAt: ago(3),
      resolvedAt: null,
    },
  ],
  recentRequests: [
    {
      id: uuid(30),
      number: 'SR-2026-000030',
      type: 'upgrade',
      status: 'under_review',
      priority: 'medium',
      connection: { id: uuid(31), meterNumber: 'MTR-NAI-000031' },
      submittedAt: ago(30),
      resolvedAt: null,
    },
  ],
  announcements: [
    {
      id: uuid(40),
      kind: 'outage',
      title: 'Kilimani is without power',
      body: 'Our crew is on the way.',
      startsAt: ago(1),
      endsAt: ago(-200),
    },
    {
      id: uuid(41),
      kind: 'information',
      title: 'New pay points',
      body: 'Look for our sign.',
      startsAt: ago(100),
      endsAt: null,
    },
    { id: uuid(42), kind: 'information', title: 'Third', body: 'Not shown here.', startsAt: ago(101), endsAt: null },
  ],
  ...change,
})

test('what matters to me: what is announced, my counts, and my newest reports and requests', async () => {
  renderPortal(<MyDashboardPage />, { api: [on(reports.myDashboard, dashboard())] })
  await screen.findByRole('heading', { name: 'Hello, John' })
  screen.getByText('Outage')
  screen.getByRole('heading', { name: 'Kilimani is without power' })
  screen.getByText(/^Until /)
  expect(screen.getByRole('link', { name: 'Read more: New pay points' })).toHaveProperty('pathname', '/announcements')
  expect(screen.queryByText('Third')).toBeNull()

  const counts = within(screen.getByRole('list', { name: 'At a glance' }))
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')])
  expect(counts).toEqual([
    ['1Open faults', '/cases?status=pending'],
    ['3Open requests', '/requests?status=pending'],
    ['2Active connections', '/connections'],
    ['5Unread notices', '/notices?unread=yes'],
    ['6Unread messages', '/support'],
    ['4Fixed faults', '/cases?status=done'],
  ])
  expect(screen.getByRole('link', { name: /More load/ })).toHaveProperty('pathname', `/requests/${uuid(30)}`)
  screen.getByText('Being looked at')
  screen.getByRole('link', { name: /Power outage/ })
  await expectAccessible()
})

test('with nothing yet, it says what to do', async () => {
  const api = [on(reports.myDashboard, dashboard({ recentCases: [], recentRequests: [], announcements: [] }))]
  renderPortal(<MyDashboardPage welcome />, { api })
  await screen.findByText('Nothing reported yet')
  screen.getByText(/Your login is ready/)
  expect(screen.queryByRole('heading', { name: 'Announcements' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Ask for something new' })).toHaveProperty('pathname', '/requests/new')
  expect(screen.getByRole('link', { name: 'Report a fault' })).toHaveProperty('pathname', '/report')
})

test('with several accounts the person is greeted, and the account in use named', async () => {
  const organisations = [1, 2].map(() => ({ id: uuid(1), name: 'Kenya Power', as: 'customer' as const }))
  const me = aCustomerMe({
    organisations,
    customer: { id: uuid(3), name: 'Kamau Shop', accountNumber: 'KP-2026-0002' },
  })
  renderPortal(<MyDashboardPage />, { me, api: [on(reports.myDashboard, dashboard())] })
  await screen.findByRole('heading', { name: 'Hello, Mary' })
  screen.getByText('Kamau Shop · Account KP-2026-0002')
})
