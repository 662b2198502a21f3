import type { CustomerType } from '@mtambo/contract'
import { useMe, useWords } from '#lib/session.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import type { CustomerSearch } from './customers-page.tsx'

type Props = { search: CustomerSearch; onSearch: (next: CustomerSearch) => void }

const STATUSES = [
  { value: 'yes' as const, label: 'Active' },
  { value: 'no' as const, label: 'Inactive' },
]

export function CustomerFilterBar({ search, onSearch }: Props) {
  const words = useWords()
  const { areas, categories } = useMe().organisation
  const set = (part: Partial<CustomerSearch>) => onSearch({ ...search, ...part })
  return (
    <FilterBar
      search={
        <SearchInput
          label={`Search ${words.customers.toLowerCase()}`}
          placeholder="Account number, name or phone"
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      }
      active={[search.type, search.active, search.county].filter(Boolean).length}
      onClear={() => set({ type: undefined, active: undefined, county: undefined })}
    >
      <FilterSelect
        label="Type"
        any="Any type"
        choices={categories.customer?.map(({ code, label }) => ({ value: code as CustomerType, label }))}
        value={search.type}
        onChange={(type) => set({ type })}
      />
      <FilterSelect
        label="Status"
        any="Any status"
        choices={STATUSES}
        value={search.active}
        onChange={(active) => set({ active })}
      />
      <FilterSelect
        label={words.area}
        any={`Any ${words.area.toLowerCase()}`}
        searchable
        width={180}
        choices={areas.map(({ name }) => ({ value: name, label: name }))}
        value={search.county}
        onChange={(county) => set({ county })}
      />
    </FilterBar>
  )
}
