import type { Me, Permission, Words } from '@mtambo/contract'
import {
  type Icon,
  IconBell,
  IconGauge,
  IconLayoutKanban,
  IconPlus,
  IconScan,
  IconShieldLock,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react'
import { aWord } from '#lib/format.ts'
import type { To } from '#lib/router.ts'
import { menuOf } from './menu.ts'

export type Command = To & { key: string; label: string; detail?: string; icon: Icon; keywords?: string }

type Action = Omit<Command, 'key' | 'icon'> & { needs: Permission }

const add = (word: string) => `New ${word.toLowerCase()}`

/** What people bring, and who comes. */
const forPeople = (words: Words): Action[] => [
  { needs: 'cases:report', to: '/cases/new', label: `Report ${aWord(words.case)}`, keywords: 'new create' },
  {
    needs: 'work-orders:create',
    to: '/work-orders/new',
    label: `Schedule ${words.workOrders.toLowerCase()}`,
    keywords: `new create plan ${words.workOrder}`,
  },
  {
    needs: 'work-orders:request',
    to: '/work-orders/request',
    label: 'Ask for work',
    keywords: `new request ${words.workOrder}`,
  },
  {
    needs: 'work-orders:create',
    to: '/checklists/new',
    label: 'New checklist',
    keywords: 'add create steps inspection',
  },
  { needs: 'customers:edit', to: '/customers/new', label: add(words.customer), keywords: 'add create' },
  { needs: 'connections:edit', to: '/connections/new', label: add(words.connection), keywords: 'add create' },
  {
    needs: 'service-requests:review',
    to: '/service-requests/new',
    label: 'New service request',
    keywords: 'add create upgrade relocation name reconnection',
  },
  { needs: 'messages:answer', to: '/messages/new', label: 'New message', keywords: 'write customer' },
  { needs: 'messages:answer', to: '/calls/new', label: 'Log a call', keywords: 'phone telephone' },
  { needs: 'announcements:manage', to: '/announcements/new', label: 'New announcement', keywords: 'outage news' },
  { needs: 'staff:manage', to: '/staff/new', label: 'Add a member of staff', keywords: 'new invite person' },
]

/** What is maintained, and what that takes. */
const forMachines = (words: Words): Action[] => [
  {
    needs: 'purchasing:request',
    to: '/purchasing/requests/new',
    label: 'Ask for something to be bought',
    keywords: 'new purchase request parts buy',
  },
  { needs: 'purchasing:edit', to: '/purchasing/orders/new', label: 'New purchase order', keywords: 'add create buy' },
  { needs: 'purchasing:edit', to: '/purchasing/vendors/new', label: 'New vendor', keywords: 'add create supplier' },
  { needs: 'data:manage', to: '/imports', label: 'Import a table', keywords: 'csv spreadsheet excel upload data' },
  { needs: 'assets:edit', to: '/assets/new', label: add(words.asset), keywords: 'add create' },
  {
    needs: 'inventory:edit',
    to: '/stock/new',
    label: 'New item of stock',
    keywords: 'add create part tool consumable',
  },
  {
    needs: 'plans:edit',
    to: '/plans/new',
    label: 'New plan',
    keywords: 'add create preventive maintenance schedule',
  },
  { needs: 'assets:edit', to: '/locations/new', label: 'New location', keywords: 'add create site building room' },
]

/** What the palette can begin: only what the role allows. */
const actionsOf = ({ organisation: { words }, role }: Me): Command[] =>
  [...forPeople(words), ...forMachines(words)]
    .filter(({ needs }) => role?.grants[needs])
    .map(({ to, label, keywords }) => ({ key: to, to, label, keywords, icon: IconPlus }))

const BOARD: Command = {
  key: 'board',
  to: '/work-orders/board',
  label: 'Board',
  icon: IconLayoutKanban,
  keywords: 'kanban work orders columns',
}

const WORKLOAD: Command = {
  key: 'workload',
  to: '/work-orders/workload',
  label: 'Workload',
  icon: IconUsersGroup,
  keywords: 'capacity hours people plan assign',
}

const METERS: Command = { key: 'meters', to: '/meters', label: 'Meters', icon: IconGauge, keywords: 'readings hours' }

const SCAN: Command = { key: 'scan', to: '/scan', label: 'Scan a label', icon: IconScan, keywords: 'qr code camera' }

/** The actions and pages of the palette. */
export function commandsOf(me: Me): Command[] {
  return [
    ...actionsOf(me),
    ...menuOf(me).map(({ to, search, label, icon }) => ({ key: to, to, search, label, icon })),
    ...(me.role?.grants['work-orders:read'] === 'all' ? [BOARD, WORKLOAD] : []),
    ...(me.role?.grants['assets:read'] ? [METERS, SCAN] : []),
    { key: 'notices', to: '/notices', label: 'Notifications', icon: IconBell },
    {
      key: 'profile',
      to: '/profile',
      label: 'Profile',
      icon: IconUser,
      keywords: 'name phone e-mail availability leave',
    },
    {
      key: 'security',
      to: '/security',
      label: 'Password and security',
      icon: IconShieldLock,
      keywords: 'two-factor sessions devices',
    },
  ]
}
