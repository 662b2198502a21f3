import { Severity } from '@mtambo/contract'
import { OneCustomer } from '#modules/customers/index.ts'
import { AssigneeFilter } from '#modules/staff/index.ts'
import { useMe, useWords } from '#lib/session.ts'
import { DayRangeFilter } from '#ui/day-filter.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { statusWord } from '#ui/status-badge.tsx'
import type { CaseSearch } from './cases-page.tsx'

type Props = { search: CaseSearch; onSearch: (next: CaseSearch) => void }

const SEVERITIES = Severity.options.map((value) => ({ value, label: statusWord(value) }))
const NONE = {
  category: undefined,
  severity: undefined,
  assigneeId: undefined,
  customerId: undefined,
  connectionId: undefined,
  from: undefined,
  to: undefined,
}

/** Everything but the status, which has its tabs. The address keeps it all. */
export function CaseFilterBar({ search, onSearch }: Props) {
  const words = useWords()
  const set = (part: Partial<CaseSearch>) => onSearch({ ...search, ...part })
  return (
    <FilterBar
      search={
        <SearchInput
          label={`Search ${words.cases.toLowerCase()}`}
          placeholder="Number, words or place"
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      }
      active={Object.keys(NONE).filter((name) => search[name as keyof typeof NONE]).length}
      onClear={() => set(NONE)}
    >
      <WhatFilters search={search} onSearch={onSearch} />
      <AssigneeFilter value={search.assigneeId} onChange={(assigneeId) => set({ assigneeId })} />
      <DayRangeFilter of="Reported" from={search.from} to={search.to} onChange={set} />
      {search.customerId && <OneCustomer id={search.customerId} onRemove={() => set({ customerId: undefined })} />}
    </FilterBar>
  )
}

function WhatFilters({ search, onSearch }: Props) {
  const { categories } = useMe().organisation
  return (
    <>
      <FilterSelect
        label="Type"
        any="Any type"
        width={170}
        choices={categories.case?.map(({ code, label }) => ({ value: code, label }))}
        value={search.category}
        onChange={(category) => onSearch({ ...search, category })}
      />
      <FilterSelect
        label="Severity"
        any="Any severity"
        width={140}
        choices={SEVERITIES}
        value={search.severity}
        onChange={(severity) => onSearch({ ...search, severity })}
      />
    </>
  )
}
