import { workOrders } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { WorkOrdersPage } from '#modules/work-orders/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = workOrders.list.input.omit({ mine: true, cursor: true, limit: true })

export const Route = createFileRoute('/_app/work-orders/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('work-orders:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <WorkOrdersPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
