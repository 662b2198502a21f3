import { type Announcement, announcements, type Input } from '@mtambo/contract'
import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { formatInstant } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { StatusTabs } from '#ui/status-tabs.tsx'
import { stateOf } from './state.ts'

export type AnnouncementSearch = Omit<Input<typeof announcements.list>, 'cursor' | 'limit'>
type Props = { search: AnnouncementSearch; onSearch: (next: AnnouncementSearch) => void }

const whereOf = ({ areas }: Announcement) => (areas.length > 0 ? areas.join(', ') : 'Everywhere')
const untilOf = ({ endsAt }: Announcement) => (endsAt ? formatInstant(endsAt) : 'No end')

const COLUMNS: Column<Announcement>[] = [
  { key: 'kind', title: 'Kind', width: 150, cell: ({ kind }) => <StatusBadge status={kind} /> },
  { key: 'title', title: 'Title', fill: true, cell: (row) => <TitleLink announcement={row} /> },
  { key: 'where', title: 'Where', wide: true, width: 200, cell: (row) => <Text truncate>{whereOf(row)}</Text> },
  { key: 'from', title: 'From', width: 160, cell: ({ startsAt }) => <Moment>{formatInstant(startsAt)}</Moment> },
  { key: 'until', title: 'Until', width: 160, wide: true, cell: (row) => <Moment>{untilOf(row)}</Moment> },
  { key: 'state', title: 'State', width: 120, cell: (row) => <StatusBadge status={stateOf(row)} /> },
]

const Moment = ({ children }: { children: string }) => (
  <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
    {children}
  </span>
)

/** The row opens by itself; the link is there for a new tab. */
const TitleLink = ({ announcement: { id, title } }: { announcement: Announcement }) => (
  <Anchor component={Link} to="/announcements/$id" params={{ id }} tabIndex={-1} truncate display="block">
    {title}
  </Anchor>
)

export function AnnouncementsPage({ search, onSearch }: Props) {
  const mayManage = useCan('announcements:manage')
  useLive(['announcements'])
  return (
    <Page
      title="Announcements"
      context="What customers are told in the portal: outages and news."
      actions={
        mayManage && (
          <Button component={Link} to="/announcements/new" leftSection={<IconPlus size={16} aria-hidden />}>
            New announcement
          </Button>
        )
      }
    >
      <StatusTabs
        statuses={['now', 'coming', 'over']}
        status={search.state}
        onStatus={(state) => onSearch({ ...search, state })}
      />
      <AnnouncementTable search={search} />
    </Page>
  )
}

function AnnouncementTable({ search }: Pick<Props, 'search'>) {
  const navigate = useNavigate()
  const list = useList(announcements.list, search)
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="Announcements"
      columns={COLUMNS}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/announcements/$id', params: { id } })}
      card={(row) => <Card announcement={row} />}
      loading={list.loading}
      empty={<Nothing state={search.state} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

const WORDS = { now: 'Nothing is announced now', coming: 'Nothing is planned', over: 'Nothing is over yet' }

const Nothing = ({ state }: { state: AnnouncementSearch['state'] }) => (
  <Empty title={state ? WORDS[state] : 'No announcements yet'}>
    An outage or news for customers, in all or some places, appears here.
  </Empty>
)

const Card = ({ announcement }: { announcement: Announcement }) => (
  <>
    <Group justify="space-between" mb={4}>
      <StatusBadge status={announcement.kind} />
      <StatusBadge status={stateOf(announcement)} />
    </Group>
    <Text fw={550}>{announcement.title}</Text>
    <Text size="sm" c="dimmed">
      {whereOf(announcement)} · {formatInstant(announcement.startsAt)} – {untilOf(announcement)}
    </Text>
  </>
)
