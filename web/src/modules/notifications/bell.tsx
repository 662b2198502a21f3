import { notifications } from '@mtambo/contract'
import { ActionIcon, Indicator } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ComponentProps, lazy } from 'react'
import { ask } from '#lib/query.ts'
import { WhenWanted } from '#ui/when-wanted.tsx'
import type { PageOf } from './use-open-notice.ts'

const load = () => import('./bell-popover.tsx')
const BellPopover = lazy(load)

/** What others did: how much of it is new, and the newest of it. */
export function Bell({ pageOf }: { pageOf: PageOf }) {
  return (
    <WhenWanted load={load} face={(press) => <BellButton aria-expanded={false} {...press} />}>
      <BellPopover pageOf={pageOf} />
    </WhenWanted>
  )
}

export function BellButton(props: ComponentProps<'button'>) {
  const { count, shown } = useUnread()
  return (
    <Indicator label={shown} disabled={count === 0} size={18} offset={8} color="red" withBorder>
      <ActionIcon
        title="Notifications"
        aria-label={count > 0 ? `Notifications, ${shown} unread` : 'Notifications'}
        aria-haspopup="dialog"
        {...props}
      >
        <IconBell size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Indicator>
  )
}

export function useUnread() {
  const { data } = useQuery(ask(notifications.unread, {}))
  const count = data?.count ?? 0
  return { count, shown: data?.capped ? `${count}+` : String(count) }
}
