import type { Preset } from '@mtambo/contract'
import { kenyanCounties } from './areas-kenya.ts'
import { buildingCases, buildingWork } from './building-categories.ts'
import { everything, grants } from './grants.ts'
import { maintenanceLists } from './maintenance-lists.ts'

/** Services other people's lifts, cooling and backup power. Its clients come with their contracts. */
export const maintenanceCompany: Preset = {
  kind: 'maintenance-company',
  label: 'Maintenance company',
  country: 'KE',
  currency: 'KES',
  timeZone: 'Africa/Nairobi',
  modules: [
    'identity',
    'files',
    'notifications',
    'locations',
    'assets',
    'readings',
    'inventory',
    'contracts',
    'work-orders',
    'maintenance',
    'cases',
    'messages',
    'webhooks',
    'exchange',
    'reports',
  ],
  words: {
    case: 'Request',
    cases: 'Requests',
    workOrder: 'Job',
    workOrders: 'Jobs',
    customer: 'Client',
    customers: 'Clients',
    connection: 'Supply point',
    connections: 'Supply points',
    asset: 'Equipment',
    assets: 'Equipment',
    technician: 'Technician',
    area: 'County',
  },
  roles: [
    { code: 'company_admin', name: 'Company admin', level: 100, grants: everything },
    {
      code: 'technician',
      name: 'Technician',
      level: 40,
      grants: grants(
        ['cases:report', 'work-orders:request', 'plans:read', 'assets:read', 'inventory:read'],
        ['cases:read', 'cases:resolve', 'work-orders:read', 'work-orders:complete'],
      ),
    },
  ],
  categories: {
    case: buildingCases,
    connection: [],
    customer: [],
    asset: [
      { code: 'hvac', label: 'Heating and air conditioning' },
      { code: 'elevator', label: 'Lift' },
      { code: 'power_backup', label: 'Generator or power backup' },
      { code: 'other', label: 'Other equipment' },
    ],
    work: buildingWork,
    ...maintenanceLists,
  },
  numberFormats: {
    customer: 'CL-{YYYY}-{NNNN}',
    meter: 'MTR-{CCC}-{NNNNNN}',
    case: 'RQ-{YYYY}-{NNNNNN}',
    workOrder: 'JOB-{YYYY}-{NNNNNN}',
    workLog: 'ML-{YYYY}-{NNNNNN}',
    serviceRequest: 'SR-{YYYY}-{NNNNNN}',
    purchaseRequest: 'PR-{YYYY}-{NNNNNN}',
    purchaseOrder: 'PO-{YYYY}-{NNNNNN}',
    bill: 'INV-{YYYY}-{NNNNNN}',
    receipt: 'RCT-{YYYY}-{NNNNNN}',
  },
  areas: kenyanCounties,
}
