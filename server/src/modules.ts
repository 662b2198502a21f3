import type { FastifyInstance } from 'fastify'
import type { Router } from '#core/http.ts'
import { forgetAnswers } from '#core/idempotency.ts'
import type { Job } from '#core/jobs.ts'
import type { LiveTopic } from '#core/live.ts'
import { jobs as announcementJobs } from '#modules/announcements/jobs.ts'
import '#modules/announcements/reactions.ts'
import { routes as announcementRoutes } from '#modules/announcements/routes.ts'
import { routes as assetRoutes } from '#modules/assets/routes.ts'
import { keptTotals as assetTotals } from '#modules/assets/tables.ts'
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
import { jobs as maintenanceJobs } from '#modules/maintenance/jobs.ts'
import '#modules/maintenance/reactions.ts'
import { routes as maintenanceRoutes } from '#modules/maintenance/routes.ts'
import '#modules/messages/reactions.ts'
import { routes as messageRoutes } from '#modules/messages/routes.ts'
import { jobs as notificationJobs } from '#modules/notifications/jobs.ts'
import '#modules/notifications/reactions.ts'
import { routes as notificationRoutes } from '#modules/notifications/routes.ts'
import { sqlFile as caseDaysSql } from '#modules/reports/index.ts'
import { jobs as reportJobs } from '#modules/reports/jobs.ts'
import { routes as reportRoutes } from '#modules/reports/routes.ts'
import '#modules/service-requests/reactions.ts'
import { routes as serviceRequestRoutes } from '#modules/service-requests/routes.ts'
import { keptTotals as serviceRequestTotals } from '#modules/service-requests/tables.ts'
import { extras as settingsExtras } from '#modules/settings/index.ts'
import { routes as settingsRoutes } from '#modules/settings/routes.ts'
import { jobs as staffJobs } from '#modules/staff/jobs.ts'
import { routes as staffRoutes } from '#modules/staff/routes.ts'
import { routes as workOrderRoutes } from '#modules/work-orders/routes.ts'
import { keptTotals as workOrderTotals } from '#modules/work-orders/tables.ts'
import './references.ts'

/** Every module, in rank order: what it serves, does later and keeps count of. Nothing is found by magic. */
export const routes: ((router: Router) => void)[] = [
  identityRoutes,
  staffRoutes,
  fileRoutes,
  notificationRoutes,
  settingsRoutes,
  customerRoutes,
  assetRoutes,
  connectionRoutes,
  workOrderRoutes,
  maintenanceRoutes,
  caseRoutes,
  serviceRequestRoutes,
  messageRoutes,
  announcementRoutes,
  reportRoutes,
]

export const jobs: Job[] = [
  forgetAnswers,
  forgetExpired,
  sendResetLink,
  ...staffJobs,
  ...fileJobs,
  ...notificationJobs,
  ...maintenanceJobs,
  ...announcementJobs,
  ...reportJobs,
]

export const extras: ((app: FastifyInstance) => void)[] = [...fileExtras, ...settingsExtras]

/** Per table, the columns its rows are counted by (core/totals.sql). */
export const keptTotals: Record<string, string[]> = {
  ...customerTotals,
  ...assetTotals,
  ...connectionTotals,
  ...workOrderTotals,
  ...caseTotals,
  ...serviceRequestTotals,
}

/** What modules keep by triggers of their own, run after every migration. */
export const sqlFiles: string[] = [caseDaysSql]

/** What an open tab may follow. */
export const topics: LiveTopic[] = [
  { topic: 'cases', carries: 'case.', can: 'cases:read' },
  { topic: 'work-orders', carries: 'work-order.', can: 'work-orders:read' },
  { topic: 'customers', carries: 'customer.', can: 'customers:read' },
  { topic: 'assets', carries: 'asset.', can: 'assets:read' },
  { topic: 'connections', carries: 'connection.', can: 'connections:read' },
  { topic: 'service-requests', carries: 'service-request.', can: 'service-requests:read' },
  { topic: 'messages', carries: 'message.', can: 'messages:answer' },
  { topic: 'announcements', carries: 'announcement.', can: 'announcements:manage' },
  { topic: 'staff', carries: 'staff.', can: 'staff:manage' },
  { topic: 'settings', carries: 'settings.', can: 'settings:manage' },
  { topic: 'outbox', carries: 'outbox.', can: 'outbox:read' },
  { topic: 'notifications', carries: 'notices.', can: 'signed-in' },
  { topic: 'my', carries: '', can: 'customer' },
]
