import { type Input, inventory, stock } from '@mtambo/contract'
import { useLive } from '#lib/live.ts'
import { ask, useList } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { DataTable } from '#ui/data-table.tsx'
import { DayRangeFilter } from '#ui/day-filter.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { SearchSelect } from '#ui/search-select.tsx'
import { StoreFilter } from './item-filter-bar.tsx'
import { useItem } from './item-select.tsx'
import { MovementCard, useMovementColumns } from './movement-columns.tsx'
import { StockNav } from './stock-nav.tsx'
import { movementChoices } from './words.ts'

export type MovementSearch = Omit<Input<typeof stock.movements>, 'cursor' | 'limit'>
type Props = { search: MovementSearch; onSearch: (next: MovementSearch) => void }

const PAGE = 50

export function MovementsPage(props: Props) {
  useLive(['stock'])
  return (
    <Page title="Movements" context="Everything that went in or out. Nothing here is ever changed.">
      <StockNav />
      <Filters {...props} />
      <MovementTable search={props.search} />
    </Page>
  )
}

function Filters({ search, onSearch }: Props) {
  const set = (part: Partial<MovementSearch>) => onSearch({ ...search, ...part })
  const { data: item } = useItem(search.itemId ?? null)
  const asChoice = ({ id, code, name }: { id: string; code: string; name: string }) => ({
    value: id,
    label: code,
    detail: name,
  })
  return (
    <FilterBar active={Object.values(search).filter(Boolean).length} onClear={() => onSearch({})}>
      <SearchSelect
        aria-label="Item"
        placeholder="Any item"
        clearable
        w={{ base: '100%', sm: 200 }}
        value={search.itemId ?? null}
        onChange={(id) => set({ itemId: id ?? undefined })}
        search={(q) => ask(inventory.list, { ...(q && { q }), limit: 10 })}
        choices={(found) => found.items.map(asChoice)}
        selected={item ? asChoice(item) : null}
      />
      <StoreFilter value={search.storeId} onChange={(storeId) => set({ storeId })} />
      <FilterSelect
        label="What"
        any="Anything"
        choices={movementChoices}
        value={search.kind}
        onChange={(kind) => set({ kind })}
      />
      <DayRangeFilter of="Moved" from={search.from} to={search.to} onChange={(range) => set(range)} />
    </FilterBar>
  )
}

function MovementTable({ search }: { search: MovementSearch }) {
  const navigate = useNavigate()
  const columns = useMovementColumns()
  const list = useList(stock.movements, { ...search, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="Movements"
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ item }) => void navigate({ to: '/stock/$id', params: { id: item.id } })}
      card={(row) => <MovementCard movement={row} />}
      loading={list.loading}
      empty={
        Object.values(search).some(Boolean) ? (
          <Empty title="No movement like that">Clear a filter to see more.</Empty>
        ) : (
          <Empty title="Nothing has been moved yet">What is received, issued or counted is written down here.</Empty>
        )
      }
      footer={<ListFooter {...list.footer} />}
    />
  )
}
