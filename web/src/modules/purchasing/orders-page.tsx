import { type Input, purchaseOrders } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useVendor, VendorSelect } from '#modules/vendors/vendor-select.tsx'
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
import { ApprovalLimit } from './approval-limit.tsx'
import { OrderCard, useOrderColumns } from './order-columns.tsx'
import { PurchasingNav } from './purchasing-nav.tsx'

export type OrderSearch = Omit<Input<typeof purchaseOrders.list>, 'cursor' | 'limit'>
type Props = { search: OrderSearch; onSearch: (next: OrderSearch) => void }

const PAGE = 25
const STATUSES = ['open', 'draft', 'awaiting', 'late', 'received', 'cancelled'] as const

export function OrdersPage(props: Props) {
  const { search, onSearch } = props
  const tab = STATUSES.find((status) => status === search.status)
  useLive(['purchasing'])
  return (
    <Page title="Purchasing" tab="Purchase orders" actions={<Actions />}>
      <PurchasingNav />
      <StatusTabs statuses={STATUSES} status={tab} onStatus={(status) => onSearch({ ...search, status })} />
      <Filters {...props} />
      <OrderTable {...props} />
    </Page>
  )
}

function Actions() {
  const mayOrder = useCan('purchasing:edit')
  const mayLimit = useCan('settings:manage')
  return (
    <>
      {mayLimit && <ApprovalLimit />}
      {mayOrder && (
        <Button component={Link} to="/purchasing/orders/new" leftSection={<IconPlus size={16} aria-hidden />}>
          New order
        </Button>
      )}
    </>
  )
}

const Filters = ({ search, onSearch }: Props) => (
  <FilterBar
    search={
      <SearchInput
        label="Search purchase orders"
        placeholder="Number, vendor or item"
        value={search.q ?? ''}
        onChange={(q) => onSearch({ ...search, q: q || undefined })}
      />
    }
    active={[search.vendorId, search.itemId].filter(Boolean).length}
    onClear={() => onSearch({ ...search, vendorId: undefined, itemId: undefined })}
  >
    {search.vendorId ? (
      <OneVendor id={search.vendorId} onRemove={() => onSearch({ ...search, vendorId: undefined })} />
    ) : (
      <VendorSelect
        aria-label="Vendor"
        placeholder="Any vendor"
        value={null}
        onChange={(vendorId) => onSearch({ ...search, vendorId: vendorId ?? undefined })}
      />
    )}
    {search.itemId && (
      <Button
        variant="light"
        rightSection={<IconX size={14} aria-label=", show all" />}
        onClick={() => onSearch({ ...search, itemId: undefined })}
      >
        One item
      </Button>
    )}
  </FilterBar>
)

function OneVendor({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { data } = useVendor(id)
  return (
    <Button variant="light" rightSection={<IconX size={14} aria-label=", show all" />} onClick={onRemove}>
      {data?.name ?? 'One vendor'}
    </Button>
  )
}

function OrderTable({ search, onSearch }: Props) {
  const navigate = useNavigate()
  const columns = useOrderColumns(search, onSearch)
  const list = useList(purchaseOrders.list, { ...search, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="Purchase orders"
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/purchasing/orders/$id', params: { id } })}
      card={(row) => <OrderCard order={row} />}
      loading={list.loading}
      empty={<NothingHere search={search} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

function NothingHere({ search: { q, vendorId, itemId, status } }: { search: OrderSearch }) {
  if (q || vendorId || itemId)
    return <Empty title="No orders like that">Clear a filter, or look under another status.</Empty>
  if (status === 'awaiting')
    return <Empty title="Nothing waits for approval">Orders above the limit appear here.</Empty>
  if (status === 'late') return <Empty title="Nothing is late">Orders whose expected day is over appear here.</Empty>
  return <Empty title="No orders here">Order what was approved, or write an order by hand.</Empty>
}
