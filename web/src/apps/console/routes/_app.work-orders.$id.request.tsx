import { workOrders } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { EditRequestPage } from '#modules/work-orders/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/work-orders/$id/request')({
  beforeLoad: onlyFor('work-orders:request'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(workOrders.get, params)),
  component: Screen,
})

function Screen() {
  return <EditRequestPage id={Route.useParams().id} />
}
