import { type Input, workOrders } from '@mtambo/contract'
import { aWord } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { AssigneeFilter } from '#modules/staff/index.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { StatusTabs } from '#ui/status-tabs.tsx'
import { useWorkOrderColumns, WorkOrderCard } from './work-order-columns.tsx'

export type WorkOrderSearch = Pick<Input<typeof workOrders.list>, 'status' | 'assigneeId'>
type Props = { search: WorkOrderSearch; onSearch: (next: WorkOrderSearch) => void }

const PAGE = 25

/** What still needs somebody first, then what an order that was opened for a case can become. */
const STATUSES = ['pending', 'open', 'in_progress', 'on_hold', 'completed', 'closed', 'cancelled'] as const

export function WorkOrdersPage({ search, onSearch }: Props) {
  const words = useWords()
  const mayAssign = useCan('cases:assign')
  const { status, assigneeId } = search
  useLive(['work-orders'])
  return (
    <Page title={words.workOrders}>
      <StatusTabs
        statuses={STATUSES}
        status={STATUSES.find((one) => one === status)}
        onStatus={(next) => onSearch({ ...search, status: next })}
      />
      {(mayAssign || assigneeId) && (
        <FilterBar active={assigneeId ? 1 : 0} onClear={() => onSearch({ status })}>
          <AssigneeFilter value={assigneeId} onChange={(id) => onSearch({ ...search, assigneeId: id })} />
        </FilterBar>
      )}
      <WorkOrderTable search={search} />
    </Page>
  )
}

function WorkOrderTable({ search }: Pick<Props, 'search'>) {
  const navigate = useNavigate()
  const words = useWords()
  const columns = useWorkOrderColumns()
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

function NothingHere({ search: { status, assigneeId } }: Pick<Props, 'search'>) {
  const words = useWords()
  if (assigneeId)
    return <Empty title="Nothing for this person here">Choose another person, or look under another status.</Empty>
  if (status === 'pending')
    return (
      <Empty title="No work is open">
        It appears here by itself as soon as {aWord(words.case)} is given to somebody.
      </Empty>
    )
  return <Empty title="Nothing here">Look under another status.</Empty>
}
