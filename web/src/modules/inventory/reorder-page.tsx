import { type Input, type ItemRef, purchaseRequests, type ReorderRow, stock } from '@mtambo/contract'
import { Anchor, Button, Text } from '@mantine/core'
import { useLive } from '#lib/live.ts'
import { useMoney } from '#lib/money.ts'
import { useAct, useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'
import { StoreFilter } from './item-filter-bar.tsx'
import { StockNav } from './stock-nav.tsx'
import { amount } from './words.ts'

export type ReorderSearch = Omit<Input<typeof stock.reorder>, 'cursor' | 'limit'>
type Props = { search: ReorderSearch; onSearch: (next: ReorderSearch) => void }

/** What has fallen to its minimum, and how much of it to buy. */
export function ReorderPage({ search, onSearch }: Props) {
  useLive(['stock', 'purchasing'])
  const mayAsk = useCan('purchasing:request')
  const list = useList(stock.reorder, { ...search, limit: 50 })
  const columns = useReorderColumns()
  const navigate = useNavigate()
  const wanted = list.rows.some(({ suggested }) => suggested > 0)
  return (
    <Page title="To reorder" actions={mayAsk && wanted && <AskToBuy />}>
      <StockNav />
      <FilterBar active={search.storeId ? 1 : 0} onClear={() => onSearch({})}>
        <StoreFilter value={search.storeId} onChange={(storeId) => onSearch({ storeId })} />
      </FilterBar>
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : (
        <DataTable
          label="To reorder"
          columns={columns}
          rows={list.rows}
          getRowId={({ item, store }) => item.id + store.id}
          onOpen={({ item }) => void navigate({ to: '/stock/$id', params: { id: item.id } })}
          card={(row) => <ReorderCard row={row} />}
          loading={list.loading}
          empty={
            <Empty title="Nothing is to be bought">
              What falls to the least that should be there is listed here. Say how much that is on the page of an item.
            </Empty>
          }
          footer={<ListFooter {...list.footer} />}
        />
      )}
    </Page>
  )
}

/** One request for everything that is listed, in the quantities that are suggested. */
function AskToBuy() {
  const navigate = useNavigate()
  const act = useAct(purchaseRequests.reorder)
  const ask = () =>
    act.mutate(
      {},
      {
        onError: toastRefusal,
        onSuccess: ({ id, number }) => {
          toast(`${number} asks for it.`)
          void navigate({ to: '/purchasing/requests/$id', params: { id } })
        },
      },
    )
  return (
    <Button loading={act.isPending} onClick={ask}>
      Ask to buy all
    </Button>
  )
}

function useReorderColumns(): Column<ReorderRow>[] {
  const money = useMoney()
  return [
    { key: 'item', title: 'Item', fill: true, cell: ({ item }) => <ItemLink item={item} /> },
    { key: 'store', title: 'Store', width: 160, cell: ({ store }) => store.name },
    {
      key: 'available',
      title: 'Available',
      align: 'right',
      width: 90,
      cell: ({ available, item }) => amount(available, item.unit),
    },
    {
      key: 'min',
      title: 'Least',
      align: 'right',
      width: 80,
      cell: ({ min, item }) => min !== null && amount(min, item.unit),
    },
    {
      key: 'onOrder',
      title: 'On order',
      align: 'right',
      wide: true,
      width: 90,
      cell: ({ onOrder, item }) => onOrder > 0 && amount(onOrder, item.unit),
    },
    {
      key: 'suggested',
      title: 'Buy',
      align: 'right',
      width: 90,
      cell: ({ suggested, item }) => (suggested > 0 ? <b>{amount(suggested, item.unit)}</b> : 'Ordered'),
    },
    {
      key: 'cost',
      title: 'About',
      align: 'right',
      wide: true,
      width: 130,
      cell: ({ suggested, unitCost }) => unitCost !== null && suggested > 0 && money(Math.round(suggested * unitCost)),
    },
    { key: 'vendor', title: 'Vendor', wide: true, width: 170, cell: ({ preferredVendor }) => preferredVendor?.name },
  ]
}

const ItemLink = ({ item: { id, code, name } }: { item: ItemRef }) => (
  <Anchor component={Link} to="/stock/$id" params={{ id }} tabIndex={-1} truncate display="block">
    {code} {name}
  </Anchor>
)

function ReorderCard({ row: { item, store, available, min, suggested, onOrder } }: { row: ReorderRow }) {
  return (
    <>
      <Text fw={550}>
        {item.code} {item.name}
      </Text>
      <Text size="sm">
        {suggested > 0 ? `Buy ${amount(suggested, item.unit)}` : `${amount(onOrder, item.unit)} on order`}
      </Text>
      <Text size="sm" c="dimmed">
        {store.name}: {amount(available, item.unit)} available{min !== null && `, least ${amount(min, item.unit)}`}
      </Text>
    </>
  )
}
