import { type LocationRef, locations } from '@mtambo/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '#lib/query.ts'
import { useCan } from '#lib/session.ts'
import { SearchSelect } from '#ui/search-select.tsx'
import { LOCATION_KINDS } from './words.ts'

type Props = {
  value: string | null
  onChange: (id: string | null) => void
  label?: string
  description?: string
  error?: ReactNode
  required?: boolean
  clearable?: boolean
  disabled?: boolean
  'data-path'?: string
}

/** Finds a location of the tree by name, code or address. For forms: `{...form.getInputProps('locationId')}`. */
export function LocationSelect(props: Props) {
  const { data: chosen } = useLocationOf(props.value)
  return (
    <SearchSelect
      label="Location"
      placeholder="Name or code"
      clearable
      search={(q) => ask(locations.list, { ...(q && { q }), limit: 10 })}
      choices={(found) => found.items.map(asChoice)}
      selected={chosen ? asChoice(chosen) : null}
      {...props}
    />
  )
}

const asChoice = ({ id, name, kind, code, above }: LocationRef) => ({
  value: id,
  label: name,
  detail: [above.join(' › '), LOCATION_KINDS[kind], code].filter(Boolean).join(' · '),
})

/** One location, while its id is known and one may see locations. */
export function useLocationOf(id: string | null) {
  const maySee = useCan('assets:read')
  return useQuery({ ...ask(locations.get, { id: id ?? '' }), enabled: Boolean(maySee && id) })
}

type FilterProps = { value: string | undefined; onChange: (id: string | undefined) => void; width?: number }

/** A filter of another list: only what is there, or below it. Left out for who may not see locations. */
export function LocationFilter({ value, onChange, width = 190 }: FilterProps) {
  const maySee = useCan('assets:read')
  const { data: chosen } = useLocationOf(value ?? null)
  if (!maySee) return null
  return (
    <SearchSelect
      aria-label="Location"
      placeholder="Any location"
      clearable
      w={{ base: '100%', sm: width }}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      search={(q) => ask(locations.list, { ...(q && { q }), limit: 10 })}
      choices={(found) => found.items.map(asChoice)}
      selected={chosen ? asChoice(chosen) : null}
    />
  )
}
