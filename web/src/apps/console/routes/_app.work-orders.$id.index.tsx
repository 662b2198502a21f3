import { workOrders } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { WorkOrderPage } from '#modules/work-orders/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/work-orders/$id/')({
  beforeLoad: onlyFor('work-orders:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(workOrders.get, params)),
  component: Screen,
})

function Screen() {
  return <WorkOrderPage id={Route.useParams().id} />
}
