import type { Grants, Me, Organisation } from '@mtambo/contract'

export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const anOrganisation = (change: Partial<Organisation> = {}): Organisation => ({
  id: uuid(1),
  name: 'Kenya Power',
  slug: 'kenya-power',
  kind: 'electric-utility',
  country: 'KE',
  currency: 'KES',
  timeZone: 'Africa/Nairobi',
  modules: [],
  words: {
    case: 'Fault',
    cases: 'Faults',
    workOrder: 'Work order',
    workOrders: 'Work orders',
    customer: 'Customer',
    customers: 'Customers',
    connection: 'Connection',
    connections: 'Connections',
    asset: 'Network asset',
    assets: 'Network',
    technician: 'Technician',
    area: 'County',
  },
  categories: {
    case: [
      { code: 'power_outage', label: 'Power outage' },
      { code: 'low_voltage', label: 'Low voltage' },
    ],
    connection: [],
    customer: [],
    work: [],
    asset: [
      { code: 'substation', label: 'Substation' },
      { code: 'feeder_line', label: 'Feeder line' },
      { code: 'transformer', label: 'Transformer' },
    ],
    item: [{ code: 'filters', label: 'Filters' }],
    problem: [{ code: 'leak', label: 'Leaks' }],
    cause: [{ code: 'wear', label: 'Wear' }],
    remedy: [{ code: 'replace', label: 'Replaced' }],
  },
  formerCategories: [],
  areas: [
    { name: 'Nairobi', code: 'NRB', towns: ['Westlands', 'Karen'] },
    { name: 'Mombasa', code: 'MSA', towns: ['Nyali'] },
  ],
  accent: null,
  logoUrl: null,
  ...change,
})

export const MANAGER: Grants = {
  'customers:read': 'all',
  'customers:edit': 'all',
  'connections:read': 'all',
  'connections:edit': 'all',
  'assets:read': 'all',
  'assets:edit': 'all',
  'cases:read': 'all',
  'cases:report': 'all',
  'cases:assign': 'all',
  'cases:resolve': 'all',
  'work-orders:read': 'all',
  'work-orders:complete': 'all',
  'reports:read': 'all',
  'staff:read': 'all',
  'staff:manage': 'all',
  'outbox:read': 'all',
}
export const TECHNICIAN: Grants = {
  'cases:read': 'own',
  'cases:resolve': 'own',
  'work-orders:read': 'own',
  'work-orders:complete': 'own',
}

/** A manager who may do everything a manager may, unless told otherwise. */
export const aMe = (grants: Grants = MANAGER, change: Partial<Me> = {}): Me => ({
  user: {
    id: uuid(2),
    name: 'Mary Wanjiku',
    username: 'manager1',
    email: 'mary@example.com',
    phone: '+254712345678',
    twoFactor: false,
    mustChangePassword: false,
    lastLoginAt: null,
  },
  organisation: anOrganisation(),
  role: { name: 'Manager', grants },
  customer: null,
  organisations: [{ id: uuid(1), name: 'Kenya Power', as: 'staff' }],
  ...change,
})

/** Somebody in the portal. */
export const aCustomerMe = (change: Partial<Me> = {}): Me => ({
  ...aMe(),
  role: null,
  customer: { id: uuid(3), name: 'John Kamau', accountNumber: 'KP-2026-0001' },
  organisations: [{ id: uuid(1), name: 'Kenya Power', as: 'customer' }],
  ...change,
})
