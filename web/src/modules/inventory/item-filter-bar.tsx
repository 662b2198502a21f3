import { inventory } from '@mtambo/contract'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import type { ItemSearch } from './items-page.tsx'
import { kindChoices } from './words.ts'

type Props = { search: ItemSearch; onSearch: (next: ItemSearch) => void }

const NONE = { kind: undefined, category: undefined, storeId: undefined, reorder: undefined, active: undefined }
const STATES = [
  { value: 'reorder' as const, label: 'To reorder' },
  { value: 'off' as const, label: 'No longer kept' },
]

export function ItemFilterBar({ search, onSearch }: Props) {
  const { categories } = useMe().organisation
  const set = (part: Partial<ItemSearch>) => onSearch({ ...search, ...part })
  return (
    <FilterBar
      search={
        <SearchInput
          label="Search stock"
          placeholder="Code, name, barcode or part number"
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      }
      active={Object.keys(NONE).filter((name) => search[name as keyof typeof NONE]).length}
      onClear={() => onSearch({ ...search, ...NONE })}
    >
      <FilterSelect
        label="Kind"
        any="Any kind"
        choices={kindChoices}
        value={search.kind}
        onChange={(kind) => set({ kind })}
      />
      <FilterSelect
        label="Category"
        any="Any category"
        width={180}
        choices={categories.item.map(({ code, label }) => ({ value: code, label }))}
        value={search.category}
        onChange={(category) => set({ category })}
      />
      <StoreFilter value={search.storeId} onChange={(storeId) => set({ storeId })} />
      <FilterSelect
        label="What is to be done"
        any="All that is kept"
        width={160}
        choices={STATES}
        value={search.reorder ? 'reorder' : search.active ? 'off' : undefined}
        onChange={(state) =>
          set({ reorder: state === 'reorder' ? 'yes' : undefined, active: state === 'off' ? 'no' : undefined })
        }
      />
    </FilterBar>
  )
}

type StoreProps = { value: string | undefined; onChange: (storeId: string | undefined) => void }

/** Only what is in one store. */
export function StoreFilter({ value, onChange }: StoreProps) {
  const { data } = useQuery(ask(inventory.stores, {}))
  return (
    <FilterSelect
      label="Store"
      any="Any store"
      width={180}
      searchable
      choices={data?.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  )
}
