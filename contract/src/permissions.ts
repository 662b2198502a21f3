import { z } from 'zod'

/** Everything a role can be given, in the words an administrator reads. The only place a permission is named. */
export const PERMISSIONS = {
  'customers:read': 'See customers and their accounts',
  'customers:edit': 'Add, change and deactivate customers',
  'connections:read': 'See connections and meters',
  'connections:edit': 'Add connections, change them and their status',
  'cases:read': 'See what was reported (own: assigned to me, or new)',
  'cases:report': 'Report for a customer or a place',
  'cases:assign': 'Acknowledge, assign, close and reopen what was reported',
  'cases:resolve': 'Work on and resolve what was reported (own: assigned to me)',
  'work-orders:read': 'See work orders (own: assigned to me or my team)',
  'work-orders:request': 'Ask for work, which waits for approval',
  'work-orders:create': 'Plan and schedule work',
  'work-orders:assign': 'Give work to a person or a team',
  'work-orders:approve': 'Approve requested work, and close what is completed',
  'work-orders:complete': 'Start and complete work (own: assigned to me or my team)',
  'plans:read': 'See maintenance plans and the forecast',
  'plans:edit': 'Set up and change maintenance plans',
  'service-requests:read': 'See service requests',
  'service-requests:review': 'Review, approve and reject service requests',
  'messages:answer': 'Read and answer messages of customers',
  'announcements:manage': 'Tell customers about outages and news',
  'assets:read': 'See equipment',
  'assets:edit': 'Add and change equipment',
  'inventory:read': 'See stock',
  'inventory:edit': 'Receive, issue and count stock',
  'purchasing:read': 'See vendors, purchase requests and orders',
  'purchasing:request': 'Ask for parts to be bought',
  'purchasing:edit': 'Keep vendors, write orders and receive goods',
  'purchasing:approve': 'Approve purchases',
  'billing:read': 'See bills and payments',
  'billing:manage': 'Run billing, adjust and reconcile',
  'reports:read': 'See reports and figures',
  'staff:read': 'See who works here',
  'staff:manage': 'Approve, add, change and deactivate staff',
  'outbox:read': 'See which e-mails and SMS were sent',
  'data:manage': 'Import, back up and restore all data',
  'settings:manage': 'Change the organisation, its roles and its lists',
} as const satisfies Record<string, string>

export const Permission = z.enum(
  Object.keys(PERMISSIONS) as [keyof typeof PERMISSIONS, ...(keyof typeof PERMISSIONS)[]],
)
export type Permission = z.output<typeof Permission>

/** How far a permission reaches: every row of the organisation, or only one's own. */
export const Reach = z.enum(['all', 'own'])
export type Reach = z.output<typeof Reach>

export const Grants = z.partialRecord(Permission, Reach)
export type Grants = z.output<typeof Grants>

/** A permission of a module that an organisation may do without. Where the module is off, nobody has it. */
const MODULE_OF: Record<string, string> = {
  customers: 'customers',
  connections: 'connections',
  'service-requests': 'service-requests',
  messages: 'messages',
  announcements: 'announcements',
  plans: 'maintenance',
  inventory: 'inventory',
  purchasing: 'inventory',
  billing: 'billing',
}

/** What a role comes to in an organisation with these modules. */
export const grantsWithin = (grants: Grants, modules: string[]): Grants =>
  Object.fromEntries(
    Object.entries(grants).filter(([permission]) => {
      const module = MODULE_OF[permission.slice(0, permission.indexOf(':'))]
      return module === undefined || modules.includes(module)
    }),
  )
