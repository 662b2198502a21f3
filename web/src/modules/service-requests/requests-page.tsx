import { type Input, serviceRequests } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { StatusTabs } from '#ui/status-tabs.tsx'
import { RequestCard, useRequestColumns } from './request-columns.tsx'
import { RequestFilterBar } from './request-filter-bar.tsx'

export type RequestSearch = Omit<Input<typeof serviceRequests.list>, 'cursor' | 'limit'>
type Props = { search: RequestSearch; onSearch: (next: RequestSearch) => void }

const PAGE = 25

/** What waits for a decision comes first. */
const STATUSES = ['pending', 'approved', 'in_progress', 'completed', 'rejected'] as const

export function RequestsPage(props: Props) {
  const mayReview = useCan('service-requests:review')
  const { search, onSearch } = props
  const tab = STATUSES.find((status) => status === search.status)
  useLive(['service-requests'])
  return (
    <Page title="Service requests" actions={mayReview && <NewRequestButton />}>
      <StatusTabs statuses={STATUSES} status={tab} onStatus={(status) => onSearch({ ...search, status })} />
      <RequestFilterBar {...props} />
      <RequestTable {...props} />
    </Page>
  )
}

const NewRequestButton = () => (
  <Button component={Link} to="/service-requests/new" leftSection={<IconPlus size={16} aria-hidden />}>
    New request
  </Button>
)

function RequestTable({ search, onSearch }: Props) {
  const navigate = useNavigate()
  const columns = useRequestColumns(search, onSearch)
  const list = useList(serviceRequests.list, { ...search, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="Service requests"
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/service-requests/$id', params: { id } })}
      card={(row) => <RequestCard item={row} />}
      loading={list.loading}
      empty={<NothingHere search={search} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

function NothingHere({ search }: { search: RequestSearch }) {
  const { status, ...filters } = { ...search, sort: undefined }
  const customers = useWords().customers.toLowerCase()
  if (Object.values(filters).some(Boolean))
    return <Empty title="No requests like that">Clear a filter, or look under another status.</Empty>
  if (status === 'pending')
    return <Empty title="Nothing waits for a decision">What {customers} ask for appears here by itself.</Empty>
  return <Empty title="No requests here">What {customers} ask for appears here by itself.</Empty>
}
