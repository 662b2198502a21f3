import { connections, ConnectionStatus, type ConnectionType } from '@mtambo/contract'
import { useQuery } from '@tanstack/react-query'
import { AssetFilter } from '#modules/assets/index.ts'
import { OneCustomer } from '#modules/customers/index.ts'
import { ask } from '#lib/query.ts'
import { useMe, useWords } from '#lib/session.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { statusWord } from '#ui/status-badge.tsx'
import type { ConnectionSearch } from './connections-page.tsx'

type Props = { search: ConnectionSearch; onSearch: (next: ConnectionSearch) => void }

const STATUSES = ConnectionStatus.options.map((value) => ({ value, label: statusWord(value) }))
const NONE = { status: undefined, type: undefined, feeder: undefined, assetId: undefined, customerId: undefined }

export function ConnectionFilterBar({ search, onSearch }: Props) {
  const words = useWords()
  const { categories } = useMe().organisation
  const set = (part: Partial<ConnectionSearch>) => onSearch({ ...search, ...part })
  return (
    <FilterBar
      search={
        <SearchInput
          label={`Search ${words.connections.toLowerCase()}`}
          placeholder="Meter, transformer or feeder"
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      }
      active={Object.keys(NONE).filter((name) => search[name as keyof typeof NONE]).length}
      onClear={() => set(NONE)}
    >
      <FilterSelect
        label="Status"
        any="Any status"
        choices={STATUSES}
        value={search.status}
        onChange={(status) => set({ status })}
      />
      <FilterSelect
        label="Supply"
        any="Any supply"
        choices={categories.connection?.map(({ code, label }) => ({ value: code as ConnectionType, label }))}
        value={search.type}
        onChange={(type) => set({ type })}
      />
      <SupplyFilters search={search} set={set} />
      {search.customerId && <OneCustomer id={search.customerId} onRemove={() => set({ customerId: undefined })} />}
    </FilterBar>
  )
}

/** By the name of a feeder in use, also one written as text; or by anything of the register. */
function SupplyFilters({ search, set }: { search: ConnectionSearch; set: (part: Partial<ConnectionSearch>) => void }) {
  const { data: feeders } = useQuery(ask(connections.feeders, {}))
  return (
    <>
      <FilterSelect
        label="Feeder"
        any="Any feeder"
        searchable
        width={200}
        choices={feeders?.map((value) => ({ value, label: value }))}
        value={search.feeder}
        onChange={(feeder) => set({ feeder })}
      />
      <AssetFilter
        label="Supplied by"
        placeholder="Transformer, feeder"
        value={search.assetId}
        onChange={(assetId) => set({ assetId })}
      />
    </>
  )
}
