import { connections, RequestPriority, ServiceRequestType } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { OneCustomer } from '#modules/customers/index.ts'
import { ask } from '#lib/query.ts'
import { useCan, useMe, useWords } from '#lib/session.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import type { RequestSearch } from './requests-page.tsx'
import { PRIORITIES, REQUEST_TYPES } from './words.ts'

type Props = { search: RequestSearch; onSearch: (next: RequestSearch) => void }

const TYPES = ServiceRequestType.options.map((value) => ({ value, label: REQUEST_TYPES[value] }))
const BY_PRIORITY = RequestPriority.options.map((value) => ({ value, label: PRIORITIES[value] }))
const NONE = {
  type: undefined,
  priority: undefined,
  assigneeId: undefined,
  customerId: undefined,
  connectionId: undefined,
}

/** Everything but the status, which has its tabs. The address keeps it all. */
export function RequestFilterBar({ search, onSearch }: Props) {
  const set = (part: Partial<RequestSearch>) => onSearch({ ...search, ...part })
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  return (
    <FilterBar
      search={
        <SearchInput
          label="Search service requests"
          placeholder="Number, name, meter or town"
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      }
      active={Object.keys(NONE).filter((name) => search[name as keyof typeof NONE]).length}
      onClear={() => set(NONE)}
    >
      <FilterSelect
        label="Type"
        any="Any type"
        width={190}
        choices={TYPES}
        value={search.type}
        onChange={(type) => set({ type })}
      />
      <FilterSelect
        label="Priority"
        any="Any priority"
        width={140}
        choices={BY_PRIORITY}
        value={search.priority}
        onChange={(priority) => set({ priority })}
      />
      {phone && (
        // In the table, the title of the column turns the order round.
        <FilterSelect
          label="Order"
          any="Newest first"
          choices={[{ value: 'oldest', label: 'Oldest first' }]}
          value={search.sort === 'oldest' ? 'oldest' : undefined}
          onChange={(sort) => set({ sort })}
        />
      )}
      <Mine value={search.assigneeId} onChange={(assigneeId) => set({ assigneeId })} />
      {search.customerId && <OneCustomer id={search.customerId} onRemove={() => set({ customerId: undefined })} />}
      {search.connectionId && (
        <OneConnection id={search.connectionId} onRemove={() => set({ connectionId: undefined })} />
      )}
    </FilterBar>
  )
}

/** Those I have taken up; who may not take up has none. */
function Mine({ value, onChange }: { value: string | undefined; onChange: (id: string | undefined) => void }) {
  const { user } = useMe()
  const mayReview = useCan('service-requests:review')
  const on = value === user.id
  if (!mayReview && !on) return null
  return (
    <Button variant={on ? 'light' : 'default'} aria-pressed={on} onClick={() => onChange(on ? undefined : user.id)}>
      Mine
    </Button>
  )
}

/** The list was opened from a connection's page: says so, and lets go of it. */
function OneConnection({ id, onRemove }: { id: string; onRemove: () => void }) {
  const words = useWords()
  const maySee = useCan('connections:read')
  const { data } = useQuery({ ...ask(connections.get, { id }), enabled: Boolean(maySee) })
  const one = `One ${words.connection.toLowerCase()}`
  return (
    <Button variant="light" rightSection={<IconX size={14} aria-label=", show all" />} onClick={onRemove}>
      {data?.meterNumber ?? one}
    </Button>
  )
}
