import type { FastifyInstance } from 'fastify'
import type { Router } from '#core/http.ts'
import { forgetAnswers } from '#core/idempotency.ts'
import type { Job } from '#core/jobs.ts'
import type { LiveTopic } from '#core/live.ts'
import { jobs as announcementJobs } from '#modules/announcements/jobs.ts'
import { extras as backupExtras } from '#modules/backup/index.ts'
import { jobs as backupJobs } from '#modules/backup/jobs.ts'
import { routes as backupRoutes } from '#modules/backup/routes.ts'
import { sqlFile as deferrableSql } from '#modules/backup/sql-file.ts'
import '#modules/announcements/reactions.ts'
import { routes as announcementRoutes } from '#modules/announcements/routes.ts'
import '#modules/approvals/reactions.ts'
import { routes as approvalRoutes } from '#modules/approvals/routes.ts'
import { jobs as assetJobs } from '#modules/assets/jobs.ts'
import '#modules/assets/reactions.ts'
import { routes as assetRoutes } from '#modules/assets/routes.ts'
import { keptTotals as assetTotals } from '#modules/assets/tables.ts'
import '#modules/cases/reactions.ts'
import { routes as caseRoutes } from '#modules/cases/routes.ts'
import { keptTotals as caseTotals } from '#modules/cases/tables.ts'
import '#modules/checklists/reactions.ts'
import { routes as checklistRoutes } from '#modules/checklists/routes.ts'
import '#modules/comments/reactions.ts'
import { routes as commentRoutes } from '#modules/comments/routes.ts'
import '#modules/work-costs/reactions.ts'
import { routes as workCostRoutes } from '#modules/work-costs/routes.ts'
import '#modules/completion/reactions.ts'
import { routes as completionRoutes } from '#modules/completion/routes.ts'
import { routes as connectionRoutes } from '#modules/connections/routes.ts'
import { keptTotals as connectionTotals } from '#modules/connections/tables.ts'
import { routes as customerRoutes } from '#modules/customers/routes.ts'
import { keptTotals as customerTotals } from '#modules/customers/tables.ts'
import { jobs as exchangeJobs } from '#modules/exchange/jobs.ts'
import { routes as exchangeRoutes } from '#modules/exchange/routes.ts'
import { extras as fileExtras } from '#modules/files/index.ts'
import { jobs as fileJobs } from '#modules/files/jobs.ts'
import { routes as fileRoutes } from '#modules/files/routes.ts'
import { sqlFile as fileUsageSql } from '#modules/files/sql-file.ts'
import { forgetExpired, sendResetLink } from '#modules/identity/index.ts'
import { routes as identityRoutes } from '#modules/identity/routes.ts'
import { routes as locationRoutes } from '#modules/locations/routes.ts'
import { keptTotals as locationTotals } from '#modules/locations/tables.ts'
import '#modules/inventory/reactions.ts'
import { routes as inventoryRoutes } from '#modules/inventory/routes.ts'
import { keptTotals as itemTotals } from '#modules/inventory/tables.ts'
import { jobs as maintenanceJobs } from '#modules/maintenance/jobs.ts'
import '#modules/maintenance/reactions.ts'
import { routes as maintenanceRoutes } from '#modules/maintenance/routes.ts'
import '#modules/messages/reactions.ts'
import { routes as messageRoutes } from '#modules/messages/routes.ts'
import { jobs as notificationJobs } from '#modules/notifications/jobs.ts'
import '#modules/notifications/reactions.ts'
import { routes as notificationRoutes } from '#modules/notifications/routes.ts'
import { sqlFiles as reportSql } from '#modules/reports/index.ts'
import '#modules/plans/index.ts'
import { jobs as planJobs } from '#modules/plans/jobs.ts'
import '#modules/plans/reactions.ts'
import { routes as planningRoutes } from '#modules/planning/routes.ts'
import { routes as planRoutes } from '#modules/plans/routes.ts'
import { keptTotals as planTotals } from '#modules/plans/tables.ts'
import '#modules/readings/reactions.ts'
import { routes as readingRoutes } from '#modules/readings/routes.ts'
import { jobs as reportJobs } from '#modules/reports/jobs.ts'
import { routes as reportRoutes } from '#modules/reports/routes.ts'
import { jobs as platformJobs } from '#modules/platform/jobs.ts'
import '#modules/platform/support-door.ts'
import { routes as platformRoutes } from '#modules/platform/routes.ts'
import { extras as qrExtras } from '#modules/qr/index.ts'
import { jobs as qrJobs } from '#modules/qr/jobs.ts'
import '#modules/qr/reactions.ts'
import { routes as qrRoutes } from '#modules/qr/routes.ts'
import '#modules/service-requests/reactions.ts'
import { routes as serviceRequestRoutes } from '#modules/service-requests/routes.ts'
import { keptTotals as serviceRequestTotals } from '#modules/service-requests/tables.ts'
import { extras as settingsExtras } from '#modules/settings/index.ts'
import { routes as settingsRoutes } from '#modules/settings/routes.ts'
import { jobs as staffJobs } from '#modules/staff/jobs.ts'
import { routes as staffRoutes } from '#modules/staff/routes.ts'
import '#modules/purchasing/reactions.ts'
import { routes as purchasingRoutes } from '#modules/purchasing/routes.ts'
import { keptTotals as purchasingTotals } from '#modules/purchasing/tables.ts'
import { routes as vendorRoutes } from '#modules/vendors/routes.ts'
import { keptTotals as vendorTotals } from '#modules/vendors/tables.ts'
import { routes as workOrderRoutes } from '#modules/work-orders/routes.ts'
import { keptTotals as workOrderTotals } from '#modules/work-orders/tables.ts'
import './references.ts'

/** Every module, in rank order: what it serves, does later and keeps count of. Nothing is found by magic. */
export const routes: ((router: Router) => void)[] = [
  identityRoutes,
  staffRoutes,
  platformRoutes,
  fileRoutes,
  notificationRoutes,
  settingsRoutes,
  locationRoutes,
  customerRoutes,
  assetRoutes,
  connectionRoutes,
  readingRoutes,
  vendorRoutes,
  inventoryRoutes,
  purchasingRoutes,
  workOrderRoutes,
  approvalRoutes,
  commentRoutes,
  checklistRoutes,
  workCostRoutes,
  completionRoutes,
  maintenanceRoutes,
  planRoutes,
  planningRoutes,
  caseRoutes,
  qrRoutes,
  serviceRequestRoutes,
  messageRoutes,
  announcementRoutes,
  exchangeRoutes,
  backupRoutes,
  reportRoutes,
]

export const jobs: Job[] = [
  forgetAnswers,
  forgetExpired,
  sendResetLink,
  ...staffJobs,
  ...platformJobs,
  ...fileJobs,
  ...notificationJobs,
  ...assetJobs,
  ...maintenanceJobs,
  ...planJobs,
  ...qrJobs,
  ...announcementJobs,
  ...exchangeJobs,
  ...backupJobs,
  ...reportJobs,
]

export const extras: ((app: FastifyInstance) => void)[] = [
  ...fileExtras,
  ...settingsExtras,
  ...qrExtras,
  ...backupExtras,
]

/** Per table, the columns its rows are counted by (core/totals.sql). */
export const keptTotals: Record<string, string[]> = {
  ...locationTotals,
  ...customerTotals,
  ...assetTotals,
  ...connectionTotals,
  ...vendorTotals,
  ...purchasingTotals,
  ...itemTotals,
  ...workOrderTotals,
  ...planTotals,
  ...caseTotals,
  ...serviceRequestTotals,
}

/** What modules keep by triggers of their own, run after every migration. */
export const sqlFiles: string[] = [fileUsageSql, ...reportSql, deferrableSql]

/** What an open tab may follow. */
export const topics: LiveTopic[] = [
  { topic: 'cases', carries: 'case.', can: 'cases:read' },
  { topic: 'work-orders', carries: 'work-order.', can: 'work-orders:read' },
  { topic: 'comments', carries: 'comment.', can: 'work-orders:read' },
  { topic: 'checklists', carries: 'checklist.', can: 'work-orders:read' },
  { topic: 'customers', carries: 'customer.', can: 'customers:read' },
  { topic: 'locations', carries: 'location.', can: 'assets:read' },
  { topic: 'assets', carries: 'asset.', can: 'assets:read' },
  { topic: 'plans', carries: 'plan.', can: 'plans:read' },
  { topic: 'meters', carries: 'meter.', can: 'assets:read' },
  { topic: 'connections', carries: 'connection.', can: 'connections:read' },
  { topic: 'stock', carries: 'stock.', can: 'inventory:read' },
  { topic: 'stock', carries: 'item.', can: 'inventory:read' },
  { topic: 'vendors', carries: 'vendor.', can: 'purchasing:read' },
  { topic: 'purchasing', carries: 'purchase-', can: 'purchasing:read' },
  { topic: 'service-requests', carries: 'service-request.', can: 'service-requests:read' },
  { topic: 'messages', carries: 'message.', can: 'messages:answer' },
  { topic: 'announcements', carries: 'announcement.', can: 'announcements:manage' },
  { topic: 'staff', carries: 'staff.', can: 'staff:manage' },
  { topic: 'imports', carries: 'import.', can: 'data:manage' },
  { topic: 'settings', carries: 'settings.', can: 'settings:manage' },
  { topic: 'settings', carries: 'support.', can: 'settings:manage' },
  { topic: 'backups', carries: 'backup.', can: 'data:manage' },
  { topic: 'outbox', carries: 'outbox.', can: 'outbox:read' },
  { topic: 'notifications', carries: 'notices.', can: 'signed-in' },
  { topic: 'my', carries: '', can: 'customer' },
]
