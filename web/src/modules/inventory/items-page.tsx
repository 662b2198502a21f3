import { type Input, inventory } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { ImportButton } from '#modules/exchange/import-button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { ItemCard, useItemColumns } from './item-columns.tsx'
import { ItemFilterBar } from './item-filter-bar.tsx'
import { MoveStock } from './move-stock.tsx'
import { StockNav } from './stock-nav.tsx'

export type ItemSearch = Omit<Input<typeof inventory.list>, 'cursor' | 'limit'>
type Props = { search: ItemSearch; onSearch: (next: ItemSearch) => void }

const PAGE = 25

export function ItemsPage(props: Props) {
  const mayEdit = useCan('inventory:edit')
  useLive(['stock'])
  return (
    <Page
      title="Stock"
      actions={
        <>
          <ImportButton register="items" />
          {mayEdit && <MoveStock />}
          {mayEdit && (
            <Button component={Link} to="/stock/new" leftSection={<IconPlus size={16} aria-hidden />}>
              New item
            </Button>
          )}
        </>
      }
    >
      <StockNav />
      <ItemFilterBar {...props} />
      <ItemTable {...props} />
    </Page>
  )
}

function ItemTable({ search, onSearch }: Props) {
  const navigate = useNavigate()
  const columns = useItemColumns({ sort: search.sort, onSort: (sort) => onSearch({ ...search, sort }) })
  const list = useList(inventory.list, { ...search, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  const { sort: _, ...filters } = search
  return (
    <DataTable
      label="Items"
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/stock/$id', params: { id } })}
      card={(row) => <ItemCard item={row} />}
      loading={list.loading}
      empty={<NoItems filtered={Object.values(filters).some(Boolean)} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

function NoItems({ filtered }: { filtered: boolean }) {
  const mayEdit = useCan('inventory:edit')
  if (filtered)
    return <Empty title="Nothing like that in stock">Search by code, name or barcode, or clear a filter.</Empty>
  return (
    <Empty
      title="Nothing is kept in stock yet"
      action={
        mayEdit && (
          <Button component={Link} to="/stock/new" variant="default">
            Add the first item
          </Button>
        )
      }
    >
      Add parts, tools and consumables with how much of each there is. Whoever uses one for work then takes it from
      here.
    </Empty>
  )
}
