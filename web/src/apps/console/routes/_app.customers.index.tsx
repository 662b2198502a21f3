import { customers } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { CustomersPage } from '#modules/customers/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = customers.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/customers/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('customers:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <CustomersPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
