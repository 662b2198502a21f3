import { type Input, workOrders } from '@mtambo/contract'
import { Button, Text } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { StatusTabs } from '#ui/status-tabs.tsx'
import { ScheduleButton } from './schedule-button.tsx'
import { useWorkOrderColumns, WorkOrderCard } from './work-order-columns.tsx'
import { WorkOrderFilterBar } from './work-order-filter-bar.tsx'

export type WorkOrderSearch = Omit<Input<typeof workOrders.list>, 'mine' | 'cursor' | 'limit'>
type Props = { search: WorkOrderSearch; onSearch: (next: WorkOrderSearch) => void }

const PAGE = 25

/** What still needs somebody first, then the way of an order from beginning to end. */
const STATUSES = [
  'pending',
  'open',
  'scheduled',
  'in_progress',
  'on_hold',
  'postponed',
  'completed',
  'closed',
  'cancelled',
] as const

export function WorkOrdersPage(props: Props) {
  const words = useWords()
  const { search, onSearch } = props
  useLive(['work-orders'])
  return (
    <Page
      title={words.workOrders}
      actions={
        <>
          <Button
            component={Link}
            to="/work-orders/calendar"
            variant="default"
            leftSection={<IconCalendar size={16} aria-hidden />}
          >
            Calendar
          </Button>
          <ScheduleButton />
        </>
      }
    >
      <StatusTabs
        statuses={STATUSES}
        status={STATUSES.find((one) => one === search.status)}
        onStatus={(status) => onSearch({ ...search, status })}
      />
      <WorkOrderFilterBar {...props} />
      {search.sort === 'planned' && !search.from && !search.to && (
        <Text c="dimmed" size="sm">
          What has a day, the soonest first, from today on. “Planned from” shows earlier days.
        </Text>
      )}
      <WorkOrderTable {...props} />
    </Page>
  )
}

function WorkOrderTable({ search, onSearch }: Props) {
  const navigate = useNavigate()
  const words = useWords()
  const columns = useWorkOrderColumns({ sort: search.sort, onSort: (sort) => onSearch({ ...search, sort }) })
  const list = useList(workOrders.list, { ...search, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label={words.workOrders}
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/work-orders/$id', params: { id } })}
      card={(row) => <WorkOrderCard order={row} />}
      loading={list.loading}
      empty={<NothingHere search={search} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

function NothingHere({ search }: Pick<Props, 'search'>) {
  const words = useWords()
  const { status, ...filters } = { ...search, sort: undefined }
  if (Object.values(filters).some(Boolean))
    return <Empty title="Nothing like that">Clear a filter, or look under another status.</Empty>
  if (status === 'pending')
    return (
      <Empty title="No work is open" action={<ScheduleButton />}>
        What is scheduled, and what is opened for {words.cases.toLowerCase()}, appears here by itself.
      </Empty>
    )
  return <Empty title="Nothing here">Look under another status.</Empty>
}
