import { notifications } from '@mtambo/contract'
import { ActionIcon, Indicator, Popover, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { BellList } from './bell-list.tsx'
import type { PageOf } from './use-open-notice.ts'

/** What others did: how much of it is new, and the newest of it. */
export function Bell({ pageOf }: { pageOf: PageOf }) {
  const [opened, { toggle, close }] = useDisclosure(false)
  const { data } = useQuery(ask(notifications.unread, {}))
  const count = data?.count ?? 0
  const shown = data?.capped ? `${count}+` : String(count)
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      width={380}
      position="bottom-end"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <Tooltip label="Notifications" disabled={opened}>
          <Indicator label={shown} disabled={count === 0} size={18} offset={8} color="red" withBorder>
            <ActionIcon
              aria-label={count > 0 ? `Notifications, ${shown} unread` : 'Notifications'}
              aria-haspopup="dialog"
              aria-expanded={opened}
              onClick={toggle}
            >
              <IconBell size={20} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Indicator>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={0} maw="calc(100vw - 16px)">
        {opened && <BellList pageOf={pageOf} unread={count} onEnd={close} />}
      </Popover.Dropdown>
    </Popover>
  )
}
