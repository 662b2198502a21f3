import { purchaseOrders } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { EditOrderPage } from '#modules/purchasing/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/purchasing/orders/$id/edit')({
  beforeLoad: onlyFor('purchasing:edit'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(purchaseOrders.get, params)),
  component: Screen,
})

function Screen() {
  return <EditOrderPage id={Route.useParams().id} />
}
