import { type Input, purchaseRequests } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { StatusTabs } from '#ui/status-tabs.tsx'
import { PurchasingNav } from './purchasing-nav.tsx'
import { Reorder } from './reorder.tsx'
import { RequestCard, useRequestColumns } from './request-columns.tsx'

export type RequestSearch = Omit<Input<typeof purchaseRequests.list>, 'cursor' | 'limit'>
type Props = { search: RequestSearch; onSearch: (next: RequestSearch) => void }

const PAGE = 25
const STATUSES = ['open', 'requested', 'approved', 'ordered', 'received', 'rejected'] as const

export function RequestsPage(props: Props) {
  const { search, onSearch } = props
  const mayAsk = useCan('purchasing:request')
  const tab = STATUSES.find((status) => status === search.status)
  useLive(['purchasing'])
  return (
    <Page title="Purchasing" tab="Purchase requests" actions={mayAsk && <Actions />}>
      <PurchasingNav />
      <StatusTabs statuses={STATUSES} status={tab} onStatus={(status) => onSearch({ ...search, status })} />
      <Filters {...props} />
      <RequestTable {...props} />
    </Page>
  )
}

const Actions = () => (
  <>
    <Reorder />
    <Button component={Link} to="/purchasing/requests/new" leftSection={<IconPlus size={16} aria-hidden />}>
      New request
    </Button>
  </>
)

function Filters({ search, onSearch }: Props) {
  const mine = search.mine === 'yes'
  return (
    <FilterBar
      search={
        <SearchInput
          label="Search purchase requests"
          placeholder="Number, item or reason"
          value={search.q ?? ''}
          onChange={(q) => onSearch({ ...search, q: q || undefined })}
        />
      }
      active={(mine ? 1 : 0) + (search.workOrderId ? 1 : 0)}
      onClear={() => onSearch({ ...search, mine: undefined, workOrderId: undefined })}
    >
      <Button
        variant={mine ? 'light' : 'default'}
        aria-pressed={mine}
        onClick={() => onSearch({ ...search, mine: mine ? undefined : 'yes' })}
      >
        Mine
      </Button>
    </FilterBar>
  )
}

function RequestTable({ search, onSearch }: Props) {
  const navigate = useNavigate()
  const columns = useRequestColumns(search, onSearch)
  const list = useList(purchaseRequests.list, { ...search, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="Purchase requests"
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/purchasing/requests/$id', params: { id } })}
      card={(row) => <RequestCard item={row} />}
      loading={list.loading}
      empty={<NothingHere search={search} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

function NothingHere({ search: { q, mine, workOrderId, status } }: { search: RequestSearch }) {
  if (q || mine || workOrderId)
    return <Empty title="No requests like that">Clear a filter, or look under another status.</Empty>
  if (status === 'requested')
    return <Empty title="Nothing waits for a decision">What people ask for appears here.</Empty>
  return <Empty title="No requests here">Whoever needs a part asks for it here, and hears when it has come.</Empty>
}
