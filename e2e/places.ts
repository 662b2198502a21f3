// Every page there is, and who looks at it.
import { admin, agent, akinyi, manager, technician, type Page, type Person } from './people.ts'

export type Place = {
  who?: Person
  path: string | ((page: Page) => Promise<string>)
  title: string | RegExp
  prepare?: (page: Page) => Promise<void>
}

type Listed = { id: string }[]

/** The page of the first thing in a list. */
const at =
  (base: string, list: string, rest = '') =>
  async ({ request }: Page) => {
    const found = (await (await request.get(`/api/${list}`)).json()) as Listed | { items: Listed }
    const [first] = 'items' in found ? found.items : found
    if (!first) throw new Error(`There is nothing in ${list}`)
    return base + first.id + rest
  }

/** A question of a request. */
const asking = (step: number, type = 'new_connection') => `/portal/requests/new?type=${type}&step=${step}`

export const PLACES: Record<string, Place> = {
  'the landing page': { path: '/', title: /Report a fault/ },
  'portal, sign in': { path: '/portal/', title: 'Sign in' },
  'portal, register': { path: '/portal/register', title: 'Open your portal login' },
  'portal, home': { who: akinyi, path: '/portal/', title: 'Hello, Akinyi' },
  'portal, my faults': { who: akinyi, path: '/portal/cases', title: 'My faults' },
  'portal, one fault': { who: akinyi, path: at('/portal/cases/', 'my/cases'), title: /./ },
  'portal, report: connection': { who: akinyi, path: '/portal/report', title: 'Which connection is it about?' },
  'portal, report: what': { who: akinyi, path: '/portal/report?step=2', title: 'What is wrong?' },
  'portal, report: how bad': { who: akinyi, path: '/portal/report?step=3', title: 'How bad is it?' },
  'portal, report: words and photos': { who: akinyi, path: '/portal/report?step=4', title: 'What happened?' },
  'portal, report: place': { who: akinyi, path: '/portal/report?step=5', title: 'Where is it?' },
  'portal, report: check': { who: akinyi, path: '/portal/report?step=6', title: 'Is this right?' },
  'portal, my connections': { who: akinyi, path: '/portal/connections', title: 'My connections' },
  'portal, one connection': { who: akinyi, path: at('/portal/connections/', 'my/connections'), title: /^MTR-/ },
  'portal, my requests': { who: akinyi, path: '/portal/requests', title: 'My requests' },
  'portal, one request': { who: akinyi, path: at('/portal/requests/', 'my/service-requests'), title: /./ },
  'portal, ask: what': { who: akinyi, path: '/portal/requests/new', title: 'What do you need?' },
  'portal, ask: which kind': { who: akinyi, path: asking(2), title: 'Which kind of supply?' },
  'portal, ask: how much': { who: akinyi, path: asking(3), title: 'How much load?' },
  'portal, ask: where': { who: akinyi, path: asking(4), title: 'Where should it be?' },
  'portal, ask: when': { who: akinyi, path: asking(5), title: 'When do you need it?' },
  'portal, ask: words and papers': { who: akinyi, path: asking(6), title: 'What else should we know?' },
  'portal, ask: check': { who: akinyi, path: asking(7), title: 'Is this right?' },
  'portal, ask: which connection': {
    who: akinyi,
    path: asking(2, 'name_change'),
    title: 'Which connection is it about?',
  },
  'portal, ask: new holder': { who: akinyi, path: asking(3, 'name_change'), title: 'Who takes over the account?' },
  'portal, support': { who: akinyi, path: '/portal/support', title: 'Messages' },
  'portal, one conversation': { who: akinyi, path: at('/portal/support/', 'my/messages'), title: /./ },
  'portal, write to support': { who: akinyi, path: '/portal/support/new', title: 'Write to us' },
  'portal, notices': { who: akinyi, path: '/portal/notices', title: 'Notices' },
  'portal, more': { who: akinyi, path: '/portal/more', title: 'More' },
  'portal, my accounts': { who: akinyi, path: '/portal/accounts', title: 'My accounts' },
  'portal, add an account': { who: akinyi, path: '/portal/accounts/add', title: 'Add an account' },
  'portal, announcements': { who: akinyi, path: '/portal/announcements', title: 'Announcements' },
  'portal, profile': { who: akinyi, path: '/portal/profile', title: 'Profile' },
  'portal, which messages': { who: akinyi, path: '/portal/profile/messages', title: 'Which messages I get' },
  'portal, how I sign in': { who: akinyi, path: '/portal/profile/login', title: 'How I sign in' },
  'portal, password': { who: akinyi, path: '/portal/profile/password', title: 'Change password' },
  'portal, devices': { who: akinyi, path: '/portal/profile/devices', title: 'Where I am signed in' },
  'console, sign in': { path: '/console/', title: 'Sign in' },
  'console, ask for an account': { path: '/console/register', title: 'Ask for a staff account' },
  'console, forgotten password': { path: '/console/forgotten', title: 'Forgotten password' },
  'console, an invitation': { path: '/console/invitation?token=x', title: 'Welcome' },
  'console, dashboard': { who: manager, path: '/console/', title: /James/ },
  'console, faults': { who: manager, path: '/console/cases', title: 'Faults' },
  'console, one fault': { who: manager, path: at('/console/cases/', 'cases?status=in_progress'), title: /./ },
  'console, one resolved fault': { who: manager, path: at('/console/cases/', 'cases?status=resolved'), title: /./ },
  'console, report a fault': { who: manager, path: '/console/cases/new', title: /^Report (a )?fault/ },
  'console, a form with errors': {
    who: manager,
    path: '/console/customers/new',
    title: 'New customer',
    prepare: (page) => page.getByRole('button', { name: 'Add customer' }).click(),
  },
  'console, customers': { who: manager, path: '/console/customers', title: 'Customers' },
  'console, one customer': { who: manager, path: at('/console/customers/', 'customers?q=akinyi'), title: /Akinyi/ },
  'console, edit a customer': {
    who: manager,
    path: at('/console/customers/', 'customers?q=akinyi', '/edit'),
    title: /./,
  },
  'console, announcements': { who: manager, path: '/console/announcements', title: 'Announcements' },
  'console, one announcement': { who: manager, path: at('/console/announcements/', 'announcements'), title: /./ },
  'console, new announcement': { who: manager, path: '/console/announcements/new', title: 'New announcement' },
  'console, edit an announcement': {
    who: manager,
    path: at('/console/announcements/', 'announcements', '/edit'),
    title: 'Edit announcement',
  },
  'console, connections': { who: manager, path: '/console/connections', title: 'Connections' },
  'console, one connection': { who: manager, path: at('/console/connections/', 'connections'), title: /^MTR-/ },
  'console, new connection': { who: manager, path: '/console/connections/new', title: 'New connection' },
  'console, edit a connection': {
    who: manager,
    path: at('/console/connections/', 'connections', '/edit'),
    title: /^Edit MTR-/,
  },
  'console, network': { who: manager, path: '/console/assets', title: 'Network' },
  'console, network as a tree': { who: manager, path: '/console/assets?view=tree', title: 'Network' },
  'console, network as a map': { who: manager, path: '/console/assets?view=map', title: 'Network' },
  'console, one asset': { who: manager, path: at('/console/assets/', 'assets?category=transformer'), title: /./ },
  'console, new asset': { who: manager, path: '/console/assets/new', title: 'New network asset' },
  'console, edit an asset': { who: manager, path: at('/console/assets/', 'assets', '/edit'), title: /^Edit / },
  'console, service requests': { who: manager, path: '/console/service-requests', title: 'Service requests' },
  'console, one service request': {
    who: manager,
    path: at('/console/service-requests/', 'service-requests?status=pending'),
    title: /./,
  },
  'console, approving a request': {
    who: manager,
    path: at('/console/service-requests/', 'service-requests?status=pending'),
    title: /./,
    prepare: (page) => page.getByRole('button', { name: 'Approve…' }).click(),
  },
  'console, new service request': {
    who: manager,
    path: '/console/service-requests/new',
    title: 'New service request',
  },
  'console, messages': { who: agent, path: '/console/messages', title: 'Messages' },
  'console, one conversation': { who: agent, path: at('/console/messages/', 'messages'), title: 'Messages' },
  'console, new message': { who: agent, path: '/console/messages/new', title: 'New message' },
  'console, saved replies': { who: agent, path: '/console/messages/replies', title: 'Saved replies' },
  'console, calls': { who: agent, path: '/console/calls', title: 'Calls' },
  'console, log a call': { who: agent, path: '/console/calls/new', title: 'Log a call' },
  'console, reports': { who: manager, path: '/console/reports', title: 'Reports' },
  'console, report on faults': { who: manager, path: '/console/reports/faults', title: 'Faults report' },
  'console, report on maintenance': { who: manager, path: '/console/reports/maintenance', title: 'Maintenance report' },
  'console, performance': { who: manager, path: '/console/reports/performance', title: 'Performance' },
  'console, maintenance': { who: manager, path: '/console/work-orders', title: 'Maintenance' },
  'console, calendar of a month': { who: manager, path: '/console/work-orders/calendar?view=month', title: 'Calendar' },
  'console, calendar of a week': { who: manager, path: '/console/work-orders/calendar?view=week', title: 'Calendar' },
  'console, calendar of a day': { who: manager, path: '/console/work-orders/calendar?view=day', title: 'Calendar' },
  'console, calendar as a list': { who: manager, path: '/console/work-orders/calendar?view=list', title: 'Calendar' },
  'console, schedule maintenance': { who: manager, path: '/console/work-orders/new', title: 'Schedule maintenance' },
  'console, edit a work order': {
    who: manager,
    path: at('/console/work-orders/', 'work-orders?status=scheduled', '/edit'),
    title: /^Edit WO-/,
  },
  'console, my work': { who: technician, path: '/console/my-work', title: 'My work' },
  'console, one work order': {
    who: technician,
    path: at('/console/work-orders/', 'work-orders?mine=yes&status=pending'),
    title: /./,
  },
  'console, completing work': {
    who: technician,
    path: at('/console/work-orders/', 'work-orders?mine=yes&status=pending'),
    title: /./,
    prepare: (page) => page.getByRole('button', { name: 'Complete…' }).click(),
  },
  'console, notices': { who: manager, path: '/console/notices', title: 'Notifications' },
  'console, notification settings': { who: manager, path: '/console/notices/settings', title: /./ },
  'console, profile': { who: manager, path: '/console/profile', title: 'Profile' },
  'console, security': { who: manager, path: '/console/security', title: /security/i },
  'console, staff': { who: admin, path: '/console/staff', title: 'Staff' },
  'console, one member': { who: admin, path: at('/console/staff/', 'staff?status=active'), title: /./ },
  'console, edit a member': {
    who: admin,
    path: at('/console/staff/', 'staff?q=tech1', '/edit'),
    title: /^Edit /,
  },
  'console, add a member': { who: admin, path: '/console/staff/new', title: 'Add a member' },
  'console, teams': { who: admin, path: '/console/staff/teams', title: 'Teams' },
  'console, roles': { who: admin, path: '/console/staff/roles', title: 'Roles' },
  'console, one role': { who: admin, path: at('/console/staff/roles/', 'staff/roles'), title: /./ },
  'console, new role': { who: admin, path: '/console/staff/roles/new', title: 'New role' },
  'console, settings': { who: admin, path: '/console/settings', title: 'Settings' },
  'console, number formats': { who: admin, path: '/console/settings/numbers', title: 'Settings' },
  'console, lists': { who: admin, path: '/console/settings/lists', title: 'Settings' },
  'console, words of messages': { who: admin, path: '/console/settings/messages', title: 'Settings' },
  'console, working hours': { who: admin, path: '/console/settings/hours', title: 'Settings' },
  'console, outbox': { who: admin, path: '/console/outbox', title: 'Outbox' },
}
