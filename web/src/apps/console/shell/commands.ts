import type { Me, Permission } from '@mtambo/contract'
import { type Icon, IconBell, IconPlus, IconShieldLock, IconUser } from '@tabler/icons-react'
import { aWord } from '#lib/format.ts'
import type { To } from '#lib/router.ts'
import { menuOf } from './menu.ts'

export type Command = To & { key: string; label: string; detail?: string; icon: Icon; keywords?: string }

type Action = Omit<Command, 'key' | 'icon'> & { needs: Permission }

/** What the palette can begin: only what the role allows. */
function actionsOf({ organisation: { words }, role }: Me): Command[] {
  const add = (word: string) => `New ${word.toLowerCase()}`
  const actions: Action[] = [
    { needs: 'cases:report', to: '/cases/new', label: `Report ${aWord(words.case)}`, keywords: 'new create' },
    {
      needs: 'work-orders:create',
      to: '/work-orders/new',
      label: `Schedule ${words.workOrders.toLowerCase()}`,
      keywords: `new create plan ${words.workOrder}`,
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
    { needs: 'assets:edit', to: '/assets/new', label: add(words.asset), keywords: 'add create' },
  ]
  return actions
    .filter(({ needs }) => role?.grants[needs])
    .map(({ to, label, keywords }) => ({ key: to, to, label, keywords, icon: IconPlus }))
}

/** The actions and pages of the palette. */
export function commandsOf(me: Me): Command[] {
  return [
    ...actionsOf(me),
    ...menuOf(me).map(({ to, search, label, icon }) => ({ key: to, to, search, label, icon })),
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
