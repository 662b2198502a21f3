import { type AssetRow, assets } from '@mtambo/contract'
import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { PrintLabels } from '#modules/qr/print-labels.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { ImportButton } from '#modules/exchange/import-button.tsx'
import { Page } from '#ui/page.tsx'
import { SelectionBar, selectColumn, useSelection } from '#ui/selection.tsx'
import { AssetCard, useAssetColumns } from './asset-columns.tsx'
import { AssetFilterBar } from './asset-filter-bar.tsx'
import { AssetTree } from './asset-tree.tsx'
import { MoveSeveral } from './move-several.tsx'
import { NetworkMap } from './network-map.tsx'
import { NoAssets } from './no-assets.tsx'
import { PlaceSeveral } from './place-several.tsx'
import type { AssetSearch } from './search.ts'

type Props = { search: AssetSearch; onSearch: (next: AssetSearch) => void }

const PAGE = 25
const VIEWS = [
  { value: 'table', label: 'Table' },
  { value: 'tree', label: 'Tree' },
  { value: 'map', label: 'Map' },
]

export function AssetsPage({ search, onSearch }: Props) {
  const words = useWords()
  const mayEdit = useCan('assets:edit')
  useLive(['assets'])
  const { view, ...filters } = search
  const Shown = { table: AssetTable, tree: AssetTree, map: NetworkMap }[view ?? 'table']
  return (
    <Page
      title={words.assets}
      actions={
        <>
          <ImportButton register="assets" />
          {mayEdit && <PrintLabels which={{ filters }}>Print labels…</PrintLabels>}
          {mayEdit && <NewAsset parentId={search.parentId} locationId={search.locationId} />}
        </>
      }
    >
      <SegmentedControl
        aria-label="View"
        data={VIEWS}
        value={view ?? 'table'}
        onChange={(next) => onSearch({ ...search, view: VIEW_OF[next] })}
        style={{ alignSelf: 'flex-start' }}
      />
      <AssetFilterBar search={search} onSearch={onSearch} />
      <Shown filters={filters} />
    </Page>
  )
}

/** The table is what an address without a view shows. */
const VIEW_OF: Record<string, AssetSearch['view']> = { tree: 'tree', map: 'map' }

function NewAsset({ parentId, locationId }: { parentId?: string | undefined; locationId?: string | undefined }) {
  const words = useWords()
  return (
    <Button
      component={Link}
      to="/assets/new"
      search={{ ...(parentId && parentId !== 'none' && { parentId }), ...(locationId && { locationId }) }}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      New {words.asset.toLowerCase()}
    </Button>
  )
}

function AssetTable({ filters }: { filters: Omit<AssetSearch, 'view'> }) {
  const navigate = useNavigate()
  const words = useWords()
  const mayEdit = useCan('assets:edit')
  const columns = useAssetColumns()
  const list = useList(assets.list, { ...filters, limit: PAGE })
  const selection = useSelection(list.rows.map(({ id }) => id))
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <>
      <DataTable
        label={words.assets}
        columns={mayEdit ? [selectColumn<AssetRow>(selection, ({ tag }) => tag), ...columns] : columns}
        rows={list.rows}
        getRowId={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/assets/$id', params: { id } })}
        card={(row) => <AssetCard asset={row} />}
        loading={list.loading}
        empty={<NoAssets filtered={Object.values(filters).some(Boolean)} />}
        footer={<ListFooter {...list.footer} />}
      />
      <SelectionBar selection={selection}>
        <PlaceSeveral ids={selection.ids} onDone={selection.clear} />
        <MoveSeveral ids={selection.ids} onDone={selection.clear} />
        <PrintLabels which={{ ids: selection.ids }} onDone={selection.clear}>
          Print labels…
        </PrintLabels>
      </SelectionBar>
    </>
  )
}
