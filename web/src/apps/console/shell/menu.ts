import type { Me, Permission, Reach } from '@mtambo/contract'
import {
  type Icon,
  IconAddressBook,
  IconAlertTriangle,
  IconClipboardList,
  IconGauge,
  IconHome,
  IconMailForward,
  IconTool,
  IconUsers,
} from '@tabler/icons-react'
import type { To } from '#lib/router.ts'

export type MenuItem = Pick<To, 'to' | 'search'> & {
  label: string
  icon: Icon
  needs?: Permission
  /** Whose own work is all they see have it under "My work". */ reach?: Reach
}

const PENDING = { status: 'pending' }

/** What this person finds in the menu: only what their role lets them open. */
export function menuOf({ organisation, role }: Me): MenuItem[] {
  const { words } = organisation
  const items: MenuItem[] = [
    { to: '/', label: 'Dashboard', icon: IconHome },
    { to: '/my-work', label: 'My work', icon: IconTool, needs: 'work-orders:complete' },
    { to: '/cases', search: PENDING, label: words.cases, icon: IconAlertTriangle, needs: 'cases:read' },
    {
      to: '/work-orders',
      search: PENDING,
      label: words.workOrders,
      icon: IconClipboardList,
      needs: 'work-orders:read',
      reach: 'all',
    },
    { to: '/customers', label: words.customers, icon: IconAddressBook, needs: 'customers:read' },
    { to: '/connections', label: words.connections, icon: IconGauge, needs: 'connections:read' },
    { to: '/staff', label: 'Staff', icon: IconUsers, needs: 'staff:manage' },
    { to: '/outbox', label: 'Outbox', icon: IconMailForward, needs: 'outbox:read' },
  ]
  return items.filter(({ needs, reach }) => {
    const granted = needs && role?.grants[needs]
    return !needs || (reach ? granted === reach : granted)
  })
}
