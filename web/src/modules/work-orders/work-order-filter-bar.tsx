import { Severity, WorkType } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { AssetFilter } from '#modules/assets/asset-select.tsx'
import { LocationFilter } from '#modules/locations/index.ts'
import { AssigneeFilter } from '#modules/staff/index.ts'
import { useCan, useLabel, useMe, useWords } from '#lib/session.ts'
import { DayRangeFilter } from '#ui/day-filter.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { statusWord } from '#ui/status-badge.tsx'
import { MineFilter } from './mine-filter.tsx'
import { TeamFilter } from './team-filter.tsx'
import type { WorkOrderSearch } from './work-orders-page.tsx'

type Props = { search: WorkOrderSearch; onSearch: (next: WorkOrderSearch) => void }

const PRIORITIES = Severity.options.map((value) => ({ value, label: statusWord(value) }))
const NONE = {
  type: undefined,
  equipmentType: undefined,
  priority: undefined,
  assigneeId: undefined,
  teamId: undefined,
  assetId: undefined,
  locationId: undefined,
  overdue: undefined,
  mine: undefined,
  from: undefined,
  to: undefined,
}

/** Everything but the status, which has its tabs. The address keeps it all. */
export function WorkOrderFilterBar({ search, onSearch }: Props) {
  const words = useWords()
  const { modules } = useMe().organisation
  const set = (part: Partial<WorkOrderSearch>) => onSearch({ ...search, ...part })
  return (
    <FilterBar
      search={
        <SearchInput
          label={`Search ${words.workOrders.toLowerCase()}`}
          placeholder="Number, words or place"
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      }
      active={Object.keys(NONE).filter((name) => search[name as keyof typeof NONE]).length}
      onClear={() => set(NONE)}
    >
      <WhatFilters search={search} onSearch={onSearch} />
      <WhoFilters search={search} onSearch={onSearch} />
      {modules.includes('locations') && (
        <LocationFilter value={search.locationId} onChange={(locationId) => set({ locationId })} />
      )}
      <AssetFilter
        label={`${words.asset}, by tag`}
        placeholder="Tag or name"
        value={search.assetId}
        onChange={(assetId) => set({ assetId })}
      />
      <DayRangeFilter of="Planned" from={search.from} to={search.to} onChange={set} />
      <Overdue search={search} onSearch={onSearch} />
      <MineFilter value={search.mine} onChange={(mine) => set({ mine })} />
    </FilterBar>
  )
}

/** One press: what should have been done by now. */
const Overdue = ({ search, onSearch }: Props) => (
  <Button
    variant={search.overdue ? 'light' : 'default'}
    aria-pressed={search.overdue === 'yes'}
    onClick={() => onSearch({ ...search, overdue: search.overdue ? undefined : 'yes' })}
  >
    Overdue
  </Button>
)

function WhatFilters({ search, onSearch }: Props) {
  const label = useLabel()
  const { categories } = useMe().organisation
  return (
    <>
      <FilterSelect
        label="Type"
        any="Any type"
        width={170}
        choices={WorkType.options.map((value) => ({ value, label: label('work', value) }))}
        value={search.type}
        onChange={(type) => onSearch({ ...search, type })}
      />
      <FilterSelect
        label="Equipment"
        any="Any equipment"
        width={160}
        choices={categories.asset?.map(({ code, label: name }) => ({ value: code, label: name }))}
        value={search.equipmentType}
        onChange={(equipmentType) => onSearch({ ...search, equipmentType })}
      />
      <FilterSelect
        label="Priority"
        any="Any priority"
        width={140}
        choices={PRIORITIES}
        value={search.priority}
        onChange={(priority) => onSearch({ ...search, priority })}
      />
    </>
  )
}

/** Whose own work is all they see need not choose among people. */
function WhoFilters({ search, onSearch }: Props) {
  const seesAll = useCan('work-orders:read') === 'all'
  if (!seesAll) return null
  return (
    <>
      <AssigneeFilter value={search.assigneeId} onChange={(assigneeId) => onSearch({ ...search, assigneeId })} />
      <TeamFilter value={search.teamId} onChange={(teamId) => onSearch({ ...search, teamId })} />
    </>
  )
}
