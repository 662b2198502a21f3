import { type AssetRow, assets, type Input } from '@mtambo/contract'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { LocationFilter } from '#modules/locations/index.ts'
import { api, asRefused } from '#lib/api.ts'
import { formatNumber } from '#lib/format.ts'
import { useList } from '#lib/query.ts'
import { useLabel, useMe, useWords } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { SearchInput } from '#ui/search-input.tsx'

/** As many as one plan takes at a time. */
const MOST = 1000

type Filters = Pick<Input<typeof assets.list>, 'q' | 'category' | 'locationId'>
type Props = { ids: string[]; onChange: (ids: string[]) => void; error?: React.ReactNode }

/** Any number of the register: found, filtered, and chosen one by one or all that match. */
export function AssetPicker({ ids, onChange, error }: Props) {
  const words = useWords()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const [filters, setFilters] = useState<Filters>({})
  const list = useList(assets.list, { ...filters, limit: 25 })
  const columns = useColumns()
  const set = (some: string[], on: boolean) =>
    onChange([...ids.filter((id) => !some.includes(id)), ...(on ? some : [])].slice(0, MOST))
  const toggle = (id: string) => set([id], !ids.includes(id))
  const chosen = ids.length === 1 ? words.asset : words.assets
  return (
    <Stack gap="sm">
      <PickerFilters filters={filters} onFilters={setFilters} />
      <Group justify="space-between">
        <Text fw={550} aria-live="polite">
          {ids.length === 0 ? 'Nothing chosen yet' : `${formatNumber(ids.length)} ${chosen.toLowerCase()} chosen`}
        </Text>
        <Group gap="xs">
          {ids.length > 0 && (
            <Button variant="subtle" color="gray" onClick={() => onChange([])}>
              Choose none
            </Button>
          )}
          <AllThatMatch filters={filters} total={list.footer.total} onAll={(all) => set(all, true)} />
        </Group>
      </Group>
      {error && <Alert color="red">{error}</Alert>}
      <DataTable
        label={words.assets}
        columns={columns}
        rows={list.rows}
        getRowId={({ id }) => id}
        onOpen={({ id }) => toggle(id)}
        card={(row) => <Card row={row} isChosen={ids.includes(row.id)} />}
        loading={list.loading}
        empty={<Empty title="Nothing like that">Clear a filter, or look for another word.</Empty>}
        footer={<ListFooter {...list.footer} csv={undefined} />}
        selection={{
          ids: new Set(ids),
          toggle: (id, all, range) => (range ? set(between(all, id, ids), true) : toggle(id)),
          setAll: set,
          clear: () => onChange([]),
          choosing: phone,
          setChoosing: () => {},
        }}
        nameOf={({ tag }) => tag}
      />
    </Stack>
  )
}

/** With shift, everything from the last chosen one among those shown. */
function between(all: string[], id: string, chosen: string[]) {
  const last = all.findLastIndex((each) => chosen.includes(each))
  const to = all.indexOf(id)
  return last < 0 ? [id] : all.slice(Math.min(last, to), Math.max(last, to) + 1)
}

function PickerFilters({ filters, onFilters }: { filters: Filters; onFilters: (next: Filters) => void }) {
  const words = useWords()
  const { categories } = useMe().organisation
  const none = { category: undefined, locationId: undefined }
  return (
    <FilterBar
      search={
        <SearchInput
          label={`Search ${words.assets.toLowerCase()}`}
          placeholder="Tag, name, make or serial number"
          value={filters.q ?? ''}
          onChange={(q) => onFilters({ ...filters, q: q || undefined })}
        />
      }
      active={[filters.category, filters.locationId].filter(Boolean).length}
      onClear={() => onFilters({ ...filters, ...none })}
    >
      <FilterSelect
        label="Category"
        any="Any category"
        width={180}
        choices={categories.asset?.map(({ code, label }) => ({ value: code, label }))}
        value={filters.category}
        onChange={(category) => onFilters({ ...filters, category })}
      />
      <LocationFilter value={filters.locationId} onChange={(locationId) => onFilters({ ...filters, locationId })} />
    </FilterBar>
  )
}

type AllProps = { filters: Filters; total: number | undefined; onAll: (ids: string[]) => void }

/** Goes through the whole list, page by page. What is retired is left out: it takes no maintenance. */
function AllThatMatch({ filters, total, onAll }: AllProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (!total) return null
  async function all() {
    setBusy(true)
    setProblem(null)
    try {
      const found: string[] = []
      let cursor: string | undefined
      do {
        const page = await api(assets.list, { ...filters, limit: 100, cursor })
        found.push(...page.items.filter(({ status }) => status !== 'retired').map(({ id }) => id))
        cursor = page.nextCursor ?? undefined
      } while (cursor && found.length < MOST)
      onAll(found)
    } catch (error) {
      setProblem(asRefused(error).message)
    }
    setBusy(false)
  }
  return (
    <>
      {problem && (
        <Text size="sm" c="red">
          {problem}
        </Text>
      )}
      <Button variant="default" loading={busy} onClick={() => void all()}>
        {total > MOST ? `Choose the first ${formatNumber(MOST)}` : `Choose all ${formatNumber(total)}`}
      </Button>
    </>
  )
}

function useColumns(): Column<AssetRow>[] {
  const label = useLabel()
  return [
    { key: 'tag', title: 'Tag', width: 130, cell: ({ tag }) => <Text fw={550}>{tag}</Text> },
    { key: 'name', title: 'Name', fill: true, cell: ({ name }) => name },
    { key: 'category', title: 'Category', cell: ({ category }) => label('asset', category) },
    { key: 'where', title: 'Location', wide: true, cell: ({ location }) => location?.name },
  ]
}

const Card = ({ row: { tag, name }, isChosen }: { row: AssetRow; isChosen: boolean }) => (
  <Group justify="space-between" wrap="nowrap">
    <div>
      <Text fw={550}>{tag}</Text>
      <Text size="sm">{name}</Text>
    </div>
    <Text size="sm" c={isChosen ? 'teal' : 'dimmed'} fw={isChosen ? 650 : undefined}>
      {isChosen ? 'Chosen' : 'Choose'}
    </Text>
  </Group>
)
