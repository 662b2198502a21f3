import type { Me } from '@mtambo/contract'
import { type Icon, IconBell, IconPlus, IconShieldLock, IconUser } from '@tabler/icons-react'
import { aWord } from '#lib/format.ts'
import type { To } from '#lib/router.ts'
import { menuOf } from './menu.ts'

export type Command = To & { key: string; label: string; detail?: string; icon: Icon; keywords?: string }

/** The pages and actions of the palette. */
export function commandsOf(me: Me): Command[] {
  const { words } = me.organisation
  const grants = me.role?.grants ?? {}
  const add = (word: string) => `New ${word.toLowerCase()}`
  return [
    ...(grants['cases:report']
      ? [
          {
            key: 'report',
            to: '/cases/new',
            label: `Report ${aWord(words.case)}`,
            icon: IconPlus,
            keywords: 'new create',
          },
        ]
      : []),
    ...(grants['customers:edit']
      ? [{ key: 'customer', to: '/customers/new', label: add(words.customer), icon: IconPlus, keywords: 'add create' }]
      : []),
    ...(grants['connections:edit']
      ? [
          {
            key: 'connection',
            to: '/connections/new',
            label: add(words.connection),
            icon: IconPlus,
            keywords: 'add create',
          },
        ]
      : []),
    ...menuOf(me).map(({ to, search, label, icon }) => ({ key: to, to, search, label, icon })),
    { key: 'notices', to: '/notices', label: 'Notifications', icon: IconBell },
    { key: 'profile', to: '/profile', label: 'Profile', icon: IconUser, keywords: 'name phone e-mail' },
    {
      key: 'security',
      to: '/security',
      label: 'Password and security',
      icon: IconShieldLock,
      keywords: 'two-factor sessions devices',
    },
  ]
}
