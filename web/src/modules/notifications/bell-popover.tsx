import { Popover } from '@mantine/core'
import { useOpenedOnArrival } from '#ui/when-wanted.tsx'
import { BellList } from './bell-list.tsx'
import { BellButton, useUnread } from './bell.tsx'
import type { PageOf } from './use-open-notice.ts'

/** Opened: it comes when somebody wants it. */
export default function BellPopover({ pageOf }: { pageOf: PageOf }) {
  const { target, opened, setOpened } = useOpenedOnArrival()
  const close = () => setOpened(false)
  const { count } = useUnread()
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
        <span>
          <BellButton ref={target} aria-expanded={opened} onClick={() => setOpened(!opened)} />
        </span>
      </Popover.Target>
      <Popover.Dropdown p={0} maw="calc(100vw - 16px)">
        {opened && <BellList pageOf={pageOf} unread={count} onEnd={close} />}
      </Popover.Dropdown>
    </Popover>
  )
}
