import { WorkType } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { useCan, useLabel, useMe, useWords } from '#lib/session.ts'
import { AssetFilter } from '#modules/assets/asset-select.tsx'
import { LocationFilter } from '#modules/locations/index.ts'
import { AssigneeFilter } from '#modules/staff/index.ts'
import { TeamFilter } from '#modules/work-orders/index.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import type { CalendarSearch } from './calendar-page.tsx'
import { CALENDAR_STATUSES } from './looks.tsx'

type Props = { search: CalendarSearch; onSearch: (next: CalendarSearch) => void }

const NONE = {
  assigneeId: undefined,
  teamId: undefined,
  locationId: undefined,
  assetId: undefined,
  type: undefined,
  status: undefined,
}

export function CalendarFilterBar({ search, onSearch }: Props) {
  const label = useLabel()
  const words = useWords()
  const { modules } = useMe().organisation
  const seesAll = useCan('work-orders:read') === 'all'
  const set = (part: Partial<CalendarSearch>) => onSearch({ ...search, ...part })
  return (
    <FilterBar
      active={Object.keys(NONE).filter((name) => search[name as keyof typeof NONE]).length}
      onClear={() => set(NONE)}
    >
      {seesAll && <AssigneeFilter value={search.assigneeId} onChange={(assigneeId) => set({ assigneeId })} />}
      {seesAll && <TeamFilter value={search.teamId} onChange={(teamId) => set({ teamId })} />}
      <FilterSelect
        label="Type"
        any="Any type"
        width={170}
        choices={WorkType.options.map((value) => ({ value, label: label('work', value) }))}
        value={search.type}
        onChange={(type) => set({ type })}
      />
      <FilterSelect
        label="Status"
        any="Any status"
        width={150}
        choices={CALENDAR_STATUSES}
        value={CALENDAR_STATUSES.find(({ value }) => value === search.status)?.value}
        onChange={(status) => set({ status })}
      />
      {modules.includes('locations') && (
        <LocationFilter value={search.locationId} onChange={(locationId) => set({ locationId })} />
      )}
      <AssetFilter
        label={`${words.asset}, by tag`}
        placeholder="Tag or name"
        value={search.assetId}
        onChange={(assetId) => set({ assetId })}
      />
      <Expected search={search} onSearch={onSearch} />
    </FilterBar>
  )
}

/** One press: what plans will bring, beside what is there. */
function Expected({ search, onSearch }: Props) {
  const seesPlans = useCan('plans:read')
  if (!seesPlans) return null
  return (
    <Button
      variant={search.expected ? 'light' : 'default'}
      aria-pressed={search.expected === 'yes'}
      onClick={() => onSearch({ ...search, expected: search.expected ? undefined : 'yes' })}
    >
      Expected by plans
    </Button>
  )
}
