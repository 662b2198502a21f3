import { type VendorRow, vendors } from '@mtambo/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '#lib/query.ts'
import { SearchSelect } from '#ui/search-select.tsx'

type Props = {
  value: string | null
  onChange: (id: string | null) => void
  label?: string
  'aria-label'?: string
  placeholder?: string
  description?: string
  error?: ReactNode
  required?: boolean
  clearable?: boolean
  disabled?: boolean
  'data-path'?: string
}

const choice = ({ id, name, code, services }: Pick<VendorRow, 'id' | 'name' | 'code' | 'services'>) => ({
  value: id,
  label: name,
  detail: [code, services].filter(Boolean).join(' · ') || undefined,
})

/** Finds a vendor by name, code, what they deliver, or who one knows there. Those who are deactivated are not offered. */
export function VendorSelect(props: Props) {
  const { data: chosen } = useVendor(props.value)
  return (
    <SearchSelect
      {...(!props['aria-label'] && { label: 'Vendor' })}
      placeholder="Name, code or what they deliver"
      search={(q) => ask(vendors.list, { ...(q && { q }), active: 'yes', limit: 10 })}
      choices={(found) => found.items.map(choice)}
      selected={chosen ? choice(chosen) : null}
      {...props}
    />
  )
}

export const useVendor = (id: string | null) =>
  useQuery({ ...ask(vendors.get, { id: id ?? '' }), enabled: id !== null })
