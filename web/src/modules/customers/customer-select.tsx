import { type Customer, customers } from '@mtambo/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatPhone } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { SearchSelect } from '#ui/search-select.tsx'

type Props = {
  value: string | null
  onChange: (id: string | null) => void
  description?: string
  error?: ReactNode
  required?: boolean
  clearable?: boolean
  'data-path'?: string
}
type Named = Pick<Customer, 'id' | 'name' | 'accountNumber' | 'phone' | 'town'>

const choice = ({ id, name, accountNumber, phone, town }: Named) => ({
  value: id,
  label: `${name}, ${accountNumber}`,
  detail: `${formatPhone(phone)} · ${town}`,
})

/** Finds a customer by account number, name or phone. */
export function CustomerSelect(props: Props) {
  const words = useWords()
  const { data: chosen } = useCustomer(props.value)
  return (
    <SearchSelect
      label={words.customer}
      placeholder="Account number, name or phone"
      search={(q) => ask(customers.list, q ? { q, limit: 10 } : { limit: 10 })}
      choices={(found) => found.items.map(choice)}
      selected={chosen ? choice(chosen) : null}
      {...props}
    />
  )
}

export const useCustomer = (id: string | null) =>
  useQuery({ ...ask(customers.get, { id: id ?? '' }), enabled: id !== null })
