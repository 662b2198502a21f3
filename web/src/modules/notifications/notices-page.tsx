import { notifications } from '@mtambo/contract'
import { Anchor, Button, SegmentedControl } from '@mantine/core'
import { useLive } from '#lib/live.ts'
import { useAct, useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { NoticeRow } from './notice-row.tsx'
import classes from './notices.module.css'
import { type PageOf, useOpenNotice } from './use-open-notice.ts'

type Search = { unread?: 'yes' }
type Props = { search: Search; onSearch: (next: Search) => void; pageOf: PageOf }

export function NoticesPage({ search, onSearch, pageOf }: Props) {
  useLive(['notifications'])
  const all = useAct(notifications.markRead)
  return (
    <Page
      title="Notifications"
      context={
        <Anchor component={Link} to="/notices/settings">
          Choose how you are told
        </Anchor>
      }
      actions={
        <Button variant="default" loading={all.isPending} onClick={() => all.mutate({})}>
          Mark all as read
        </Button>
      }
      narrow
    >
      <SegmentedControl
        aria-label="Which notifications"
        style={{ alignSelf: 'flex-start' }}
        data={[
          { value: 'all', label: 'All' },
          { value: 'unread', label: 'Unread' },
        ]}
        value={search.unread ? 'unread' : 'all'}
        onChange={(value) => onSearch(value === 'unread' ? { unread: 'yes' } : {})}
      />
      <Notices search={search} pageOf={pageOf} />
    </Page>
  )
}

function Notices({ search, pageOf }: Pick<Props, 'search' | 'pageOf'>) {
  const list = useList(notifications.list, search)
  const open = useOpenNotice(pageOf)
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  if (list.loading) return <ListSkeleton rows={6} height={68} />
  if (list.rows.length === 0) {
    return (
      <Empty title={search.unread ? 'All read' : 'Nothing yet'}>
        {search.unread ? 'There is nothing new for you.' : 'What others do that concerns you appears here.'}
      </Empty>
    )
  }
  return (
    <>
      <ul className={classes.all}>
        {list.rows.map((notice) => (
          <li key={notice.id}>
            <NoticeRow notice={notice} onOpen={() => open(notice)} />
          </li>
        ))}
      </ul>
      {list.footer.hasMore && <ListFooter {...list.footer} />}
    </>
  )
}
