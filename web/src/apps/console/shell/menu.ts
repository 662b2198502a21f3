import type { Me, Permission, Reach } from '@mtambo/contract'
import {
  type Icon,
  IconAddressBook,
  IconAlertTriangle,
  IconCalendar,
  IconChartBar,
  IconClipboardList,
  IconFileText,
  IconGauge,
  IconHome,
  IconListCheck,
  IconMailForward,
  IconMapPin,
  IconMessages,
  IconPackages,
  IconRepeat,
  IconSettings,
  IconShoppingCart,
  IconSitemap,
  IconSpeakerphone,
  IconTool,
  IconUsers,
} from '@tabler/icons-react'
import type { To } from '#lib/router.ts'

export type MenuItem = Pick<To, 'to' | 'search'> & {
  label: string
  icon: Icon
  needs?: Permission
  /** Whose own work is all they see have it under "My work". */ reach?: Reach
  /** Counts the conversations that wait to be read. */ unread?: boolean
  /** Counts the requests that wait for a decision. */ pending?: boolean
}

const PENDING = { status: 'pending' }
/** Where one looked at work last. */
const LAST = { status: 'pending', view: 'last' }
const OPEN = { status: 'open' }
const ACTIVE = { status: 'active' }

/** What this person finds in the menu: only what their role lets them open. */
export function menuOf({ organisation, role }: Me): MenuItem[] {
  const { words } = organisation
  const items: MenuItem[] = [
    { to: '/', label: 'Dashboard', icon: IconHome },
    { to: '/my-work', label: 'My work', icon: IconTool, needs: 'work-orders:complete' },
    { to: '/cases', search: PENDING, label: words.cases, icon: IconAlertTriangle, needs: 'cases:read' },
    {
      to: '/work-orders',
      search: LAST,
      label: words.workOrders,
      icon: IconClipboardList,
      needs: 'work-orders:read',
      reach: 'all',
    },
    { to: '/work-orders/calendar', label: 'Calendar', icon: IconCalendar, needs: 'work-orders:read' },
    { to: '/checklists', label: 'Checklists', icon: IconListCheck, needs: 'work-orders:create' },
    { to: '/plans', search: ACTIVE, label: 'Plans', icon: IconRepeat, needs: 'plans:read' },
    {
      to: '/service-requests',
      search: PENDING,
      label: 'Service requests',
      icon: IconFileText,
      needs: 'service-requests:read',
      pending: true,
    },
    { to: '/messages', search: OPEN, label: 'Messages', icon: IconMessages, needs: 'messages:answer', unread: true },
    {
      to: '/announcements',
      search: { state: 'now' },
      label: 'Announcements',
      icon: IconSpeakerphone,
      // Whoever answers customers wants to know what they were told.
      needs: role?.grants['announcements:manage'] ? 'announcements:manage' : 'messages:answer',
    },
    { to: '/customers', label: words.customers, icon: IconAddressBook, needs: 'customers:read' },
    { to: '/connections', label: words.connections, icon: IconGauge, needs: 'connections:read' },
    { to: '/assets', label: words.assets, icon: IconSitemap, needs: 'assets:read' },
    { to: '/locations', label: 'Locations', icon: IconMapPin, needs: 'assets:read' },
    { to: '/stock', label: 'Stock', icon: IconPackages, needs: 'inventory:read' },
    { to: '/purchasing', label: 'Purchasing', icon: IconShoppingCart, needs: 'purchasing:read' },
    { to: '/reports', label: 'Reports', icon: IconChartBar, needs: 'reports:read' },
    { to: '/staff', label: 'Staff', icon: IconUsers, needs: 'staff:manage' },
    { to: '/outbox', label: 'Outbox', icon: IconMailForward, needs: 'outbox:read' },
    { to: '/settings', label: 'Settings', icon: IconSettings, needs: 'settings:manage' },
  ]
  return items.filter(({ needs, reach }) => {
    const granted = needs && role?.grants[needs]
    return !needs || (reach ? granted === reach : granted)
  })
}
