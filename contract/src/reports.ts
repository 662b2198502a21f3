import { z } from 'zod'
import { CaseRow, MyCase } from './cases.ts'
import { endpoint } from './endpoint.ts'
import { WorkOrderRow } from './work-orders.ts'

export const Dashboard = z.object({
  /** Each is null for a role that may not see the list behind it. */
  counts: z.object({
    activeCustomers: z.int().nullable(),
    activeConnections: z.int().nullable(),
    pendingCases: z.int().nullable(),
    unassignedCases: z.int().nullable(),
    openWorkOrders: z.int().nullable(),
  }),
  newestCases: z.array(CaseRow),
  nextWork: z.array(WorkOrderRow),
})

export const MyDashboard = z.object({
  counts: z.object({
    activeConnections: z.int(),
    pendingCases: z.int(),
    resolvedCases: z.int(),
    unreadNotices: z.int(),
  }),
  recentCases: z.array(
    MyCase.pick({
      id: true,
      number: true,
      title: true,
      category: true,
      severity: true,
      status: true,
      locationText: true,
      reportedAt: true,
      resolvedAt: true,
    }),
  ),
})

export const reports = {
  dashboard: endpoint({
    method: 'GET',
    path: '/dashboard',
    can: 'staff',
    input: z.object({}),
    output: Dashboard,
    summary: 'What needs somebody today',
  }),
  myDashboard: endpoint({
    method: 'GET',
    path: '/my/dashboard',
    can: 'customer',
    input: z.object({}),
    output: MyDashboard,
    summary: 'My counts and newest reports',
  }),
}
