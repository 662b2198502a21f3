import { notifications } from '@mtambo/contract'
import { Anchor, Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { NoticeRow } from './notice-row.tsx'
import classes from './notices.module.css'
import { type PageOf, useOpenNotice } from './use-open-notice.ts'

const FEW = 6

type Props = { pageOf: PageOf; unread: number; onEnd: () => void }

export function BellList({ pageOf, unread, onEnd }: Props) {
  const list = useQuery(ask(notifications.list, { limit: FEW }))
  const all = useAct(notifications.markRead)
  const open = useOpenNotice(pageOf)
  return (
    <section aria-label="Notifications">
      <Group justify="space-between" p="xs" pl="md" className={classes.head}>
        <Text fw={600}>Notifications</Text>
        {unread > 0 && (
          <Button size="compact-sm" variant="subtle" loading={all.isPending} onClick={() => all.mutate({})}>
            Mark all as read
          </Button>
        )}
      </Group>
      {list.isPending && (
        <div className={classes.pad}>
          <ListSkeleton rows={3} height={64} />
        </div>
      )}
      {list.isError && <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && (
        <Text c="dimmed" className={classes.pad}>
          Nothing yet. What concerns you appears here.
        </Text>
      )}
      <ul className={classes.few}>
        {list.data?.items.map((notice) => (
          <li key={notice.id}>
            <NoticeRow
              notice={notice}
              onOpen={() => {
                onEnd()
                open(notice)
              }}
            />
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        <Anchor component={Link} to="/notices" onClick={onEnd}>
          All notifications
        </Anchor>
      </div>
    </section>
  )
}
