import { workOrders } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { WorkOrdersPage } from '#modules/work-orders/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/work-orders/')({
  validateSearch: searchOf(workOrders.list.input.omit({ mine: true, cursor: true, limit: true })),
  beforeLoad: onlyFor(workOrders.list),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return <WorkOrdersPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
