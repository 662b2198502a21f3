import { assets } from '@mtambo/contract'
import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { AssetCard, useAssetColumns } from './asset-columns.tsx'
import { AssetFilterBar } from './asset-filter-bar.tsx'
import { AssetTree } from './asset-tree.tsx'
import { NetworkMap } from './network-map.tsx'
import { NoAssets } from './no-assets.tsx'
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
    <Page title={words.assets} actions={mayEdit && <NewAsset parentId={search.parentId} />}>
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

function NewAsset({ parentId }: { parentId?: string | undefined }) {
  const words = useWords()
  return (
    <Button
      component={Link}
      to="/assets/new"
      search={parentId && parentId !== 'none' ? { parentId } : {}}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      New {words.asset.toLowerCase()}
    </Button>
  )
}

function AssetTable({ filters }: { filters: Omit<AssetSearch, 'view'> }) {
  const navigate = useNavigate()
  const words = useWords()
  const columns = useAssetColumns()
  const list = useList(assets.list, { ...filters, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label={words.assets}
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/assets/$id', params: { id } })}
      card={(row) => <AssetCard asset={row} />}
      loading={list.loading}
      empty={<NoAssets filtered={Object.values(filters).some(Boolean)} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}
