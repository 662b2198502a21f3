import { AssetStatus, Criticality, WARRANTY_SOON_DAYS } from '@mtambo/contract'
import { useMe, useWords } from '#lib/session.ts'
import { LocationFilter } from '#modules/locations/index.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { statusWord } from '#ui/status-badge.tsx'
import { OneAsset } from './asset-select.tsx'
import type { AssetSearch } from './search.ts'

type Props = { search: AssetSearch; onSearch: (next: AssetSearch) => void }

const STATUSES = AssetStatus.options.map((value) => ({ value, label: statusWord(value) }))
const CRITICALITIES = Criticality.options.map((value) => ({ value, label: `Criticality ${value}` }))
const WARRANTIES = [
  { value: 'ending' as const, label: `Warranty ends within ${WARRANTY_SOON_DAYS} days` },
  { value: 'over' as const, label: 'Warranty is over' },
]
const NONE = {
  category: undefined,
  status: undefined,
  criticality: undefined,
  locationId: undefined,
  warranty: undefined,
  parentId: undefined,
}

export function AssetFilterBar({ search, onSearch }: Props) {
  const words = useWords()
  const { categories } = useMe().organisation
  const set = (part: Partial<AssetSearch>) => onSearch({ ...search, ...part })
  return (
    <FilterBar
      search={
        <SearchInput
          label={`Search ${words.assets.toLowerCase()}`}
          placeholder="Tag, name, make or serial number"
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      }
      active={Object.keys(NONE).filter((name) => search[name as keyof typeof NONE]).length}
      onClear={() => set(NONE)}
    >
      <FilterSelect
        label="Category"
        any="Any category"
        width={180}
        choices={categories.asset?.map(({ code, label }) => ({ value: code, label }))}
        value={search.category}
        onChange={(category) => set({ category })}
      />
      <FilterSelect
        label="Status"
        any="Any status"
        choices={STATUSES}
        value={search.status}
        onChange={(status) => set({ status })}
      />
      <MoreFilters search={search} set={set} />
      {search.parentId && search.parentId !== 'none' && (
        <OneAsset id={search.parentId} prefix="Part of" onRemove={() => set({ parentId: undefined })} />
      )}
    </FilterBar>
  )
}

type MoreProps = { search: AssetSearch; set: (part: Partial<AssetSearch>) => void }

const MoreFilters = ({ search, set }: MoreProps) => (
  <>
    <LocationFilter value={search.locationId} onChange={(locationId) => set({ locationId })} />
    <FilterSelect
      label="Criticality"
      any="Any criticality"
      choices={CRITICALITIES}
      value={search.criticality}
      onChange={(criticality) => set({ criticality })}
    />
    <FilterSelect
      label="Warranty"
      any="Any warranty"
      width={170}
      choices={WARRANTIES}
      value={search.warranty}
      onChange={(warranty) => set({ warranty })}
    />
  </>
)
