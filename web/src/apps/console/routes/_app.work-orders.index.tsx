import { workOrders } from '@mtambo/contract'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { lastWorkView } from '#lib/work-view.ts'
import { WorkOrdersPage } from '#modules/work-orders/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = workOrders.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/work-orders/')({
  validateSearch: asWritten,
  beforeLoad: ({ context, search }) => {
    onlyFor('work-orders:read')({ context })
    // From the menu one comes to where one was last: the list, the board or the workload.
    const { view, ...rest } = search
    if (view === 'last') throw redirect({ to: lastWorkView(), search: rest, replace: true })
  },
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
