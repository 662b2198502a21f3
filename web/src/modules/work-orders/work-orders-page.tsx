import { approvals, type Input, workOrders } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLive } from '#lib/live.ts'
import { ask, useList } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { ImportButton } from '#modules/exchange/import-button.tsx'
import { ChooseSeveral } from '#ui/bulk-bar.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { StatusTabs } from '#ui/status-tabs.tsx'
import { useSelection } from '#ui/use-selection.ts'
import { BulkWork, useBulkVerbs } from './bulk-work.tsx'
import { RequestButton } from './request-button.tsx'
import { ScheduleButton } from './schedule-button.tsx'
import { ViewSwitch } from './view-switch.tsx'
import { useWorkOrderColumns, WorkOrderCard } from './work-order-columns.tsx'
import { useWorkStatusWord } from './work-status.tsx'
import { WorkOrderFilterBar } from './work-order-filter-bar.tsx'

export type WorkOrderSearch = Omit<Input<typeof workOrders.list>, 'cursor' | 'limit'>
type Props = { search: WorkOrderSearch; onSearch: (next: WorkOrderSearch) => void }

const PAGE = 25

/** What still needs somebody first, then the way of an order from beginning to end. */
const STATUSES = [
  'pending',
  'requested',
  'open',
  'scheduled',
  'in_progress',
  'on_hold',
  'postponed',
  'completed',
  'closed',
  'cancelled',
  'rejected',
] as const
type Tab = (typeof STATUSES)[number]

/** What was rejected is kept for those who decide. */
const FOR_APPROVERS: readonly Tab[] = ['requested', 'rejected']

/** The tabs there are for this person, and what they are called: what waits for approval is counted for who may give it. */
function useTabs(status: WorkOrderSearch['status']) {
  const approves = useCan('work-orders:approve')
  const { data } = useQuery({ ...ask(approvals.waiting, {}), enabled: Boolean(approves) })
  const word = useWorkStatusWord()
  const waiting = data?.count ? `Waiting for approval (${data.count})` : 'Waiting for approval'
  return {
    statuses: STATUSES.filter((tab) => approves || tab === status || !FOR_APPROVERS.includes(tab)),
    word: (tab: Tab) => (tab === 'requested' ? waiting : word(tab)),
  }
}

export function WorkOrdersPage(props: Props) {
  const words = useWords()
  const { search, onSearch } = props
  useLive(['work-orders'])
  return (
    <Page
      title={words.workOrders}
      actions={
        <>
          <ViewSwitch here="list" search={search} />
          <ImportButton register="work-orders" />
          <RequestButton />
          <ScheduleButton />
        </>
      }
    >
      <StatusTabs
        {...useTabs(search.status)}
        status={STATUSES.find((one) => one === search.status)}
        onStatus={(status) => onSearch({ ...search, status })}
      />
      <WorkOrderFilterBar {...props} />
      {search.sort === 'planned' && !search.from && !search.to && (
        <Text c="dimmed" size="sm">
          What has a day, the soonest first, from today on. “Planned from” shows earlier days.
        </Text>
      )}
      {search.sort === 'due' && (
        <Text c="dimmed" size="sm">
          What is still to be done and has a day to be done by, the soonest first.
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
  const selection = useSelection(list.rows.map(({ id }) => id))
  const bulk = useBulkVerbs()
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <>
      {bulk.length > 0 && list.rows.length > 0 && <ChooseSeveral selection={selection} />}
      <DataTable
        label={words.workOrders}
        columns={columns}
        rows={list.rows}
        getRowId={({ id }) => id}
        nameOf={({ number }) => number}
        {...(bulk.length > 0 && { selection })}
        onOpen={({ id }) => void navigate({ to: '/work-orders/$id', params: { id } })}
        card={(row) => <WorkOrderCard order={row} />}
        loading={list.loading}
        empty={<NothingHere search={search} />}
        footer={<ListFooter {...list.footer} />}
      />
      {bulk.length > 0 && <BulkWork selection={selection} verbs={bulk} />}
    </>
  )
}

function NothingHere({ search }: Pick<Props, 'search'>) {
  const words = useWords()
  const { status, ...filters } = { ...search, sort: undefined }
  if (Object.values(filters).some(Boolean))
    return <Empty title="Nothing like that">Clear a filter, or look under another status.</Empty>
  if (status === 'requested') return <Empty title="Nothing waits for approval">What is asked for appears here.</Empty>
  if (status === 'pending')
    return (
      <Empty title="No work is open" action={<ScheduleButton />}>
        What is scheduled, and what is opened for {words.cases.toLowerCase()}, appears here by itself.
      </Empty>
    )
  return <Empty title="Nothing here">Look under another status.</Empty>
}
