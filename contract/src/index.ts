import { announcements } from './announcements.ts'
import { assets } from './assets.ts'
import { maintenance } from './maintenance.ts'
import { messages } from './messages.ts'
import { serviceRequests } from './service-requests.ts'
import { settings } from './settings.ts'
import { cases } from './cases.ts'
import { connections } from './connections.ts'
import { customers } from './customers.ts'
import { files } from './files.ts'
import { identity } from './identity.ts'
import { notifications } from './notifications.ts'
import { reports } from './reports.ts'
import { staff } from './staff.ts'
import { teams } from './teams.ts'
import { workOrders } from './work-orders.ts'

export * from './announcements.ts'
export * from './assets.ts'
export * from './maintenance.ts'
export * from './messages.ts'
export * from './service-requests.ts'
export * from './settings.ts'
export * from './cases.ts'
export * from './connections.ts'
export * from './customers.ts'
export * from './endpoint.ts'
export * from './files.ts'
export * from './identity.ts'
export * from './kinds.ts'
export * from './lifecycles.ts'
export * from './live.ts'
export * from './my-dashboard.ts'
export * from './notifications.ts'
export * from './organisation.ts'
export * from './permissions.ts'
export * from './refusal.ts'
export * from './reports.ts'
export * from './staff.ts'
export * from './teams.ts'
export * from './work-orders.ts'

/** Every endpoint there is, by module and verb: the server binds them all, OpenAPI and the role matrix list them. */
export const endpoints = {
  identity,
  staff,
  teams,
  files,
  notifications,
  settings,
  customers,
  assets,
  connections,
  workOrders,
  maintenance,
  cases,
  serviceRequests,
  messages,
  announcements,
  reports,
}
