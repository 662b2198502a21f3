import { announcements } from './announcements.ts'
import { approvals } from './approvals.ts'
import { assetFields } from './asset-fields.ts'
import { assets } from './assets.ts'
import { backup } from './backup.ts'
import { maintenance } from './maintenance.ts'
import { messages } from './messages.ts'
import { serviceRequests } from './service-requests.ts'
import { settings } from './settings.ts'
import { cases } from './cases.ts'
import { checklists } from './checklists.ts'
import { comments } from './comments.ts'
import { completion } from './completion.ts'
import { connections } from './connections.ts'
import { customers } from './customers.ts'
import { downtimes } from './downtimes.ts'
import { exchange } from './exchange.ts'
import { files } from './files.ts'
import { identity } from './identity.ts'
import { locations } from './locations.ts'
import { media } from './media.ts'
import { inventory } from './inventory.ts'
import { kpis } from './kpis.ts'
import { notifications } from './notifications.ts'
import { planJobs } from './plan-jobs.ts'
import { planning } from './planning.ts'
import { plans } from './plans.ts'
import { platform } from './platform.ts'
import { publicReports } from './public-reports.ts'
import { purchaseOrders } from './purchase-orders.ts'
import { purchaseRequests } from './purchasing.ts'
import { qr } from './qr.ts'
import { readings } from './readings.ts'
import { reports } from './reports.ts'
import { signUp } from './sign-up.ts'
import { staff } from './staff.ts'
import { support } from './support.ts'
import { stock, stockCounts } from './stock.ts'
import { teams } from './teams.ts'
import { vendors } from './vendors.ts'
import { workCosts } from './work-costs.ts'
import { workOrders } from './work-orders.ts'

export * from './announcements.ts'
export * from './approvals.ts'
export * from './asset-codes.ts'
export * from './asset-fields.ts'
export * from './assets.ts'
export * from './backup.ts'
export * from './maintenance.ts'
export * from './media.ts'
export * from './messages.ts'
export * from './service-requests.ts'
export * from './settings.ts'
export * from './cases.ts'
export * from './checklists.ts'
export * from './comments.ts'
export * from './completion.ts'
export * from './connections.ts'
export * from './customers.ts'
export * from './downtimes.ts'
export * from './endpoint.ts'
export * from './exchange.ts'
export * from './files.ts'
export * from './identity.ts'
export * from './inventory.ts'
export * from './kpis.ts'
export * from './kinds.ts'
export * from './lifecycles.ts'
export * from './live.ts'
export * from './locations.ts'
export * from './my-dashboard.ts'
export * from './notifications.ts'
export * from './organisation.ts'
export * from './permissions.ts'
export * from './plan-jobs.ts'
export * from './plan-rules.ts'
export * from './planning.ts'
export * from './plans.ts'
export * from './platform.ts'
export * from './public-reports.ts'
export * from './purchase-amounts.ts'
export * from './purchase-orders.ts'
export * from './purchasing.ts'
export * from './qr.ts'
export * from './quantities.ts'
export * from './readings.ts'
export * from './refusal.ts'
export * from './reports.ts'
export * from './sign-up.ts'
export * from './staff.ts'
export * from './support.ts'
export * from './stock.ts'
export * from './teams.ts'
export * from './vendors.ts'
export * from './work-costs.ts'
export * from './work-orders.ts'

/** Every endpoint there is, by module and verb: the server binds them all, OpenAPI and the role matrix list them. */
export const endpoints = {
  identity,
  platform,
  signUp,
  support,
  staff,
  teams,
  files,
  media,
  notifications,
  settings,
  locations,
  customers,
  assets,
  assetFields,
  downtimes,
  connections,
  readings,
  vendors,
  inventory,
  stock,
  stockCounts,
  purchaseRequests,
  purchaseOrders,
  workOrders,
  approvals,
  comments,
  checklists,
  workCosts,
  completion,
  maintenance,
  plans,
  planJobs,
  planning,
  cases,
  qr,
  publicReports,
  serviceRequests,
  messages,
  announcements,
  exchange,
  backup,
  reports,
  kpis,
}
