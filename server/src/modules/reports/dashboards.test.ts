import { announcements, cases, messages, reports, serviceRequests, teams, workOrders } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { dayIn } from '#core/clock.ts'
import { anAnnouncement } from '#modules/announcements/fixtures.ts'
import { manager, report } from '#modules/cases/fixtures.ts'
import { submitted } from '#modules/service-requests/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'

const day = (days: number) => dayIn('Africa/Nairobi', new Date(Date.now() + days * 86_400_000))

const planned = (org: TestOrg, scheduledOn: string, who: object = {}) =>
  manager(org).call(workOrders.schedule, {
    title: `Work of ${scheduledOn}`,
    type: 'preventive',
    priority: 'medium',
    equipmentType: 'pole',
    locationText: 'Along the river',
    scheduledOn,
    ...who,
  })

test('staff see what needs somebody: the next jobs by their day, then what has none', async () => {
  const org = await newOrg()
  const technician = await org.as('technician').userId()
  const fault = await report(org)
  await manager(org).call(cases.assign, { id: fault.id, assigneeId: technician })
  for (const days of [9, 2, -3]) await planned(org, day(days))
  await submitted(org, 'upgrade')
  const { counts, newestCases, nextWork } = await manager(org).call(reports.dashboard, {})
  expect(counts).toEqual({
    activeCustomers: 1,
    activeConnections: 1,
    pendingCases: 1,
    unassignedCases: 0,
    openWorkOrders: 4,
    scheduledWorkOrders: 3,
    workToApprove: 0,
    pendingRequests: 1,
  })
  expect(newestCases.map(({ id }) => id)).toEqual([fault.id])
  expect(nextWork.map(({ scheduledOn, caseId }) => scheduledOn ?? caseId)).toEqual([day(2), day(9), fault.id])

  const { items: listed } = await manager(org).call(workOrders.list, { status: 'scheduled' })
  expect(listed).toHaveLength(counts.scheduledWorkOrders!)
  const pending = await manager(org).call(serviceRequests.list, { status: 'pending' })
  expect(pending.total).toBe(counts.pendingRequests)
})

test('a technician sees the own numbers, with what a team of theirs has', async () => {
  const org = await newOrg()
  const technician = await org.as('technician').userId()
  const team = await org.as('admin').call(teams.add, { name: 'Lines', userIds: [technician] })
  await planned(org, day(3), { assigneeId: technician })
  await planned(org, day(4), { teamId: team.id })
  await planned(org, day(1))
  const { counts, nextWork } = await org.as('technician').call(reports.dashboard, {})
  expect(counts).toMatchObject({
    openWorkOrders: 2,
    scheduledWorkOrders: 2,
    workToApprove: null,
    unassignedCases: null,
    pendingRequests: null,
  })
  expect(nextWork.map(({ scheduledOn }) => scheduledOn)).toEqual([day(3), day(4)])
})

test('a customer sees the own requests, messages and what is announced, and nothing of another', async () => {
  const org = await newOrg()
  const { customer, it } = await submitted(org, 'upgrade')
  const { customer: other } = await submitted(org, 'upgrade')
  await manager(org).call(messages.start, { customerId: customer.id, subject: 'Your visit', body: 'We come at nine.' })
  await manager(org).call(announcements.create, anAnnouncement())
  const mine = await org.asCustomer(customer.id).call(reports.myDashboard, {})
  expect(mine.counts).toMatchObject({ activeConnections: 1, pendingCases: 0, pendingRequests: 1, unreadMessages: 1 })
  expect(mine.recentRequests.map(({ id }) => id)).toEqual([it.id])
  expect(mine.announcements).toHaveLength(1)
  const theirs = await org.asCustomer(other.id).call(reports.myDashboard, {})
  expect(theirs.counts).toMatchObject({ pendingRequests: 1, unreadMessages: 0 })
  expect(theirs.recentRequests.map(({ id }) => id)).not.toContain(it.id)
})
