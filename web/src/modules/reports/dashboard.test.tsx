import { type Output, reports } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCaseRow } from '#modules/cases/fixtures.ts'
import { aWorkOrderRow } from '#modules/work-orders/fixtures.ts'
import { on } from '#testing/fake-api.ts'
import { aMe, TECHNICIAN } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { DashboardPage } from './index.ts'

const full: Output<typeof reports.dashboard> = {
  counts: {
    activeCustomers: 1184,
    activeConnections: 1312,
    pendingCases: 42,
    unassignedCases: 7,
    openWorkOrders: 31,
    scheduledWorkOrders: 12,
    workToApprove: 2,
    pendingRequests: 5,
  },
  newestCases: [aCaseRow()],
  nextWork: [aWorkOrderRow()],
}

test('every number leads to the list that explains it', async () => {
  renderPage(<DashboardPage />, { api: [on(reports.dashboard, full)] })
  const target = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href')
  expect(await target('7 Unassigned faults')).toContain('/cases?status=unassigned')
  expect(await target('42 Open faults')).toContain('/cases?status=pending')
  expect(await target('31 Open work orders')).toContain('/work-orders?status=pending')
  expect(await target('12 Scheduled work orders')).toContain('/work-orders?status=scheduled')
  expect(await target('5 Pending requests')).toContain('/service-requests?status=pending')
  expect(await target('1,184 Active customers')).toContain('/customers?active=yes')
  expect(screen.getByRole('link', { name: 'Report a fault' })).toBeTruthy()
  expect(document.title).toBe('Dashboard · Mtambo')
  await expectAccessible()
})

test('a technician sees the own work first, and nothing of customers', async () => {
  const counts = {
    activeCustomers: null,
    activeConnections: null,
    pendingCases: 4,
    unassignedCases: null,
    openWorkOrders: 3,
    scheduledWorkOrders: null,
    workToApprove: null,
    pendingRequests: null,
  }
  renderPage(<DashboardPage />, { me: aMe(TECHNICIAN), api: [on(reports.dashboard, { ...full, counts })], phone: true })
  expect((await screen.findAllByRole('heading', { level: 2 }))[0]?.textContent).toBe('Next work')
  const mine = screen.getByRole('link', { name: '4 My open faults' })
  expect(mine.getAttribute('href')).toContain(`assigneeId=${aMe().user.id}`)
  expect(screen.getByRole('link', { name: '3 Open work orders' }).getAttribute('href')).toBe('/my-work')
  expect(screen.queryByText('Active customers')).toBeNull()
  expect(screen.queryByText('Quick actions')).toBeNull()
  expect(screen.queryByRole('link', { name: 'Report a fault' })).toBeNull()
  await expectAccessible()
})

test('an empty day says so', async () => {
  renderPage(<DashboardPage />, {
    me: aMe(TECHNICIAN),
    api: [on(reports.dashboard, { ...full, newestCases: [], nextWork: [] })],
  })
  expect(await screen.findByText(/No work is waiting for you/)).toBeTruthy()
  expect(screen.getByText(/Nothing is reported/)).toBeTruthy()
})
