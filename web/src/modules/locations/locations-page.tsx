import { type LocationRow, locations } from '@mtambo/contract'
import { Anchor, Button, SegmentedControl, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { ImportButton } from '#modules/exchange/import-button.tsx'
import { BranchTree } from '#ui/branch-tree.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { Page } from '#ui/page.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { LocationTable } from './location-table.tsx'
import { NoLocations } from './no-locations.tsx'
import type { LocationSearch } from './search.ts'
import { KIND_CHOICES, LOCATION_KINDS } from './words.ts'

type Props = { search: LocationSearch; onSearch: (next: LocationSearch) => void }

const VIEWS = [
  { value: 'tree', label: 'Tree' },
  { value: 'table', label: 'Table' },
]

export function LocationsPage({ search, onSearch }: Props) {
  const mayEdit = useCan('assets:edit')
  useLive(['locations'])
  const { view, ...filters } = search
  return (
    <Page
      title="Locations"
      context="Where things stand: from sites down to rooms"
      actions={
        <>
          <ImportButton register="locations" />
          {mayEdit && (
            <Button component={Link} to="/locations/new" leftSection={<IconPlus size={16} aria-hidden />}>
              New location
            </Button>
          )}
        </>
      }
    >
      <SegmentedControl
        aria-label="View"
        data={VIEWS}
        value={view ?? 'tree'}
        onChange={(next) => onSearch({ ...search, view: next === 'table' ? 'table' : undefined })}
        style={{ alignSelf: 'flex-start' }}
      />
      <LocationFilters search={search} onSearch={onSearch} />
      {view === 'table' ? <LocationTable filters={filters} /> : <LocationTree filters={filters} />}
    </Page>
  )
}

const STATUSES = [{ value: 'archived' as const, label: 'Archived' }]

function LocationFilters({ search, onSearch }: Props) {
  const set = (part: Partial<LocationSearch>) => onSearch({ ...search, ...part })
  return (
    <FilterBar
      search={
        <SearchInput
          label="Search locations"
          placeholder="Name, code or address"
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      }
      active={[search.kind, search.status].filter(Boolean).length}
      onClear={() => set({ kind: undefined, status: undefined })}
    >
      <FilterSelect
        label="Kind"
        any="Any kind"
        choices={KIND_CHOICES}
        value={search.kind}
        onChange={(kind) => set({ kind })}
      />
      <FilterSelect
        label="Status"
        any="In use"
        choices={STATUSES}
        value={search.status === 'archived' ? 'archived' : undefined}
        onChange={(status) => set({ status })}
      />
    </FilterBar>
  )
}

/** From the top downwards. While something is looked for, what is found stands at the top, with where it is. */
function LocationTree({ filters }: { filters: Omit<LocationSearch, 'view'> }) {
  const filtered = Object.values(filters).some(Boolean)
  return (
    <BranchTree
      label="Locations"
      endpoint={locations.list}
      input={filtered ? filters : { parentId: 'none' }}
      below={({ id }) => ({ parentId: id, ...(filters.status && { status: filters.status }) })}
      unfolded
      opens={({ name }) => `What lies in ${name}`}
      row={(row) => <LocationLine location={row} withPath={filtered} />}
      empty={<NoLocations filtered={filtered} />}
    />
  )
}

function LocationLine({ location, withPath }: { location: LocationRow; withPath: boolean }) {
  const { id, name, code, kind, within, status } = location
  return (
    <>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Anchor component={Link} to="/locations/$id" params={{ id }} fw={550}>
          {name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[withPath && within, LOCATION_KINDS[kind], code].filter(Boolean).join(' · ')}
        </Text>
      </div>
      {status === 'archived' && <StatusBadge status="archived" />}
    </>
  )
}
