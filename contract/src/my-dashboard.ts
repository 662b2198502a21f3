import { z } from 'zod'
import { MyAnnouncement } from './announcements.ts'
import { MyCase } from './cases.ts'
import { endpoint } from './endpoint.ts'
import { MyServiceRequestRow } from './service-requests.ts'

/** A customer's first page. In a file of its own: what reports are made of is no load for a phone. */
export const MyDashboard = z.object({
  counts: z.object({
    activeConnections: z.int(),
    pendingCases: z.int(),
    resolvedCases: z.int(),
    pendingRequests: z.int(),
    unreadNotices: z.int(),
    unreadMessages: z.int(),
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
  recentRequests: z.array(MyServiceRequestRow),
  announcements: z.array(MyAnnouncement),
})

export const myDashboard = endpoint({
  method: 'GET',
  path: '/my/dashboard',
  can: 'customer',
  input: z.object({}),
  output: MyDashboard,
  summary: 'My counts, newest reports and requests, and what is announced',
})
