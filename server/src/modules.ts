import type { FastifyInstance } from 'fastify'
import type { Router } from '#core/http.ts'
import { forgetAnswers } from '#core/idempotency.ts'
import type { Job } from '#core/jobs.ts'
import type { LiveTopic } from '#core/live.ts'
import '#modules/cases/reactions.ts'
import { routes as caseRoutes } from '#modules/cases/routes.ts'
import { keptTotals as caseTotals } from '#modules/cases/tables.ts'
import { routes as connectionRoutes } from '#modules/connections/routes.ts'
import { keptTotals as connectionTotals } from '#modules/connections/tables.ts'
import { routes as customerRoutes } from '#modules/customers/routes.ts'
import { keptTotals as customerTotals } from '#modules/customers/tables.ts'
import { extras as fileExtras } from '#modules/files/index.ts'
import { jobs as fileJobs } from '#modules/files/jobs.ts'
import { routes as fileRoutes } from '#modules/files/routes.ts'
import { forgetExpired, sendResetLink } from '#modules/identity/index.ts'
import { routes as identityRoutes } from '#modules/identity/routes.ts'
import { jobs as notificationJobs } from '#modules/notifications/jobs.ts'
import '#modules/notifications/reactions.ts'
import { routes as notificationRoutes } from '#modules/notifications/routes.ts'
import { routes as reportRoutes } from '#modules/reports/routes.ts'
import { routes as staffRoutes } from '#modules/staff/routes.ts'
import { routes as workOrderRoutes } from '#modules/work-orders/routes.ts'
import { keptTotals as workOrderTotals } from '#modules/work-orders/tables.ts'

/** Every module, in rank order: what it serves, does later and keeps count of. Nothing is found by magic. */
export const routes: ((router: Router) => void)[] = [
  identityRoutes,
  staffRoutes,
  fileRoutes,
  notificationRoutes,
  customerRoutes,
  connectionRoutes,
  workOrderRoutes,
  caseRoutes,
  reportRoutes,
]

export const jobs: Job[] = [forgetAnswers, forgetExpired, sendResetLink, ...fileJobs, ...notificationJobs]

export const extras: ((app: FastifyInstance) => void)[] = [...fileExtras]

/** Per table, the columns its rows are counted by (core/totals.sql). */
export const keptTotals: Record<string, string[]> = {
  ...customerTotals,
  ...connectionTotals,
  ...workOrderTotals,
  ...caseTotals,
}

/** What an open tab may follow. */
export const topics: LiveTopic[] = [
  { topic: 'cases', carries: 'case.', can: 'cases:read' },
  { topic: 'work-orders', carries: 'work-order.', can: 'work-orders:read' },
  { topic: 'customers', carries: 'customer.', can: 'customers:read' },
  { topic: 'connections', carries: 'connection.', can: 'connections:read' },
  { topic: 'staff', carries: 'staff.', can: 'staff:manage' },
  { topic: 'outbox', carries: 'outbox.', can: 'outbox:read' },
  { topic: 'notifications', carries: 'notices.', can: 'signed-in' },
  { topic: 'my', carries: '', can: 'customer' },
]
