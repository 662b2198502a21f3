import { customers } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { CustomersPage } from '#modules/customers/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/customers/')({
  validateSearch: searchOf(customers.list.input.omit({ cursor: true, limit: true })),
  beforeLoad: onlyFor(customers.list),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return <CustomersPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
