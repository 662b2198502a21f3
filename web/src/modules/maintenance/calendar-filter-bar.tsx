import { WorkType } from '@mtambo/contract'
import { useCan, useLabel } from '#lib/session.ts'
import { AssigneeFilter } from '#modules/staff/index.ts'
import { TeamFilter } from '#modules/work-orders/index.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import type { CalendarSearch } from './calendar-page.tsx'
import { CALENDAR_STATUSES } from './looks.tsx'

type Props = { search: CalendarSearch; onSearch: (next: CalendarSearch) => void }

const NONE = { assigneeId: undefined, teamId: undefined, type: undefined, status: undefined }

export function CalendarFilterBar({ search, onSearch }: Props) {
  const label = useLabel()
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
    </FilterBar>
  )
}
