import { purchaseOrders } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { OrdersPage } from '#modules/purchasing/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = purchaseOrders.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/purchasing/orders/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('purchasing:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <OrdersPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
