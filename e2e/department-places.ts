// The pages of a company with machines, and of who runs the installation.
import { generalAdmin, generalManager as who, generalTechnician, operator } from './people.ts'
import { at, type Place } from './place.ts'

/** What is scanned on the first machine. */
const label: Place['path'] = async ({ request }) => {
  const { items } = (await (await request.get('/api/assets?status=in_service')).json()) as { items: { id: string }[] }
  const { current } = (await (await request.get(`/api/assets/${items[0]?.id}/code`)).json()) as {
    current: { code: string }
  }
  return `/q/${current.code}`
}

export const DEPARTMENT_PLACES: Record<string, Place> = {
  'department, stock': { who, path: '/console/stock', title: 'Stock' },
  'department, one item': { who, path: at('/console/stock/', 'stock/items'), title: /./ },
  'department, new item': { who, path: '/console/stock/new', title: 'New item' },
  'department, what is to be bought': { who, path: '/console/stock/reorder', title: 'To reorder' },
  'department, movements': { who, path: '/console/stock/movements', title: 'Movements' },
  'department, stores': { who, path: '/console/stock/stores', title: 'Stores' },
  'department, counts': { who, path: '/console/stock/counts', title: 'Counts' },
  'department, one count': { who, path: at('/console/stock/counts/', 'stock/counts'), title: /^Count of/ },
  'department, purchase requests': { who, path: '/console/purchasing/requests', title: 'Purchasing' },
  'department, one purchase request': {
    who,
    path: at('/console/purchasing/requests/', 'purchasing/requests'),
    title: /./,
  },
  'department, asking to buy': {
    who,
    path: '/console/purchasing/requests/new',
    title: 'Ask for something to be bought',
  },
  'department, purchase orders': { who, path: '/console/purchasing/orders', title: 'Purchasing' },
  'department, one purchase order': {
    who,
    path: at('/console/purchasing/orders/', 'purchasing/orders'),
    title: /^PO-/,
  },
  'department, new purchase order': { who, path: '/console/purchasing/orders/new', title: 'New order' },
  'department, vendors': { who, path: '/console/purchasing/vendors', title: 'Purchasing' },
  'department, one vendor': { who, path: at('/console/purchasing/vendors/', 'vendors'), title: /./ },
  'department, new vendor': { who, path: '/console/purchasing/vendors/new', title: 'New vendor' },
  'department, locations': { who, path: '/console/locations', title: 'Locations' },
  'department, one location': { who, path: at('/console/locations/', 'locations'), title: /./ },
  'department, new location': { who, path: '/console/locations/new', title: 'New location' },
  'department, one machine': { who, path: at('/console/assets/', 'assets'), title: /./ },
  'department, printing labels': {
    who,
    path: '/console/assets',
    title: /./,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Print labels…' }).first().click()
      await page.getByRole('figure').waitFor()
    },
  },
  'department, scan': { who, path: '/console/scan', title: 'Scan' },
  'department, QR reports': { who: generalAdmin, path: '/console/settings/qr', title: 'Settings' },
  'the page of a label': { who, path: label, title: /./ },
  'the page of a label, typed': { path: '/q', title: 'Report a failure' },
  'department, plans': { who, path: '/console/plans', title: 'Plans' },
  'department, one plan': { who, path: at('/console/plans/', 'plans'), title: /./ },
  'department, new plan': { who, path: '/console/plans/new', title: 'New plan' },
  'department, forecast': { who, path: '/console/plans/forecast', title: 'Forecast' },
  'department, checklists': { who, path: '/console/checklists', title: 'Checklists' },
  'department, one checklist': { who, path: at('/console/checklists/', 'checklists'), title: /./ },
  'department, new checklist': { who, path: '/console/checklists/new', title: 'New checklist' },
  'department, meters': { who, path: '/console/meters', title: 'Meters' },
  'department, one meter': { who, path: at('/console/meters/', 'meters'), title: /./ },
  'department, one work order': { who, path: at('/console/work-orders/', 'work-orders?status=closed'), title: /./ },
  'department, one request': { who, path: at('/console/work-orders/', 'work-orders?status=requested'), title: /./ },
  'department, asking for work': {
    who: generalTechnician,
    path: '/console/work-orders/request',
    title: 'Ask for work',
  },
  'department, key figures': { who, path: '/console/reports/kpis', title: 'Maintenance KPIs' },
  'department, figures by machine': { who, path: '/console/reports/kpis/assets', title: /^Figures by/ },
  'department, orders behind a figure': {
    who,
    path: '/console/reports/kpis/orders?behind=failures',
    title: 'Failures',
  },
  'department, preventive jobs due': { who, path: '/console/reports/kpis/jobs', title: 'Preventive jobs due' },
  'department, parts used': { who, path: '/console/reports/kpis/parts', title: 'Parts used' },
  'department, hourly costs': { who: generalAdmin, path: '/console/staff/rates', title: 'Hourly costs' },
  'department, own fields': { who: generalAdmin, path: '/console/settings/fields', title: 'Settings' },
  'department, room for files': { who: generalAdmin, path: '/console/settings/storage', title: 'Settings' },
  'department, support': { who: generalAdmin, path: '/console/settings/support', title: 'Settings' },
  'department, completing work': { who: generalAdmin, path: '/console/settings/completion', title: 'Settings' },
  'platform, sign in': { path: '/platform/', title: 'Sign in' },
  'platform, sign up': { path: '/console/sign-up', title: 'Set up your company' },
  'platform, companies': { who: operator, path: '/platform/', title: 'Companies' },
  'platform, one company': { who: operator, path: at('/platform/companies/', 'platform/companies'), title: /./ },
  'platform, new company': { who: operator, path: '/platform/companies/new', title: 'New company' },
  'platform, operators': { who: operator, path: '/platform/operators', title: 'Operators' },
}
