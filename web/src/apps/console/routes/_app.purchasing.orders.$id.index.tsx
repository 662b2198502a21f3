import { purchaseOrders } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { OrderPage } from '#modules/purchasing/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/purchasing/orders/$id/')({
  beforeLoad: onlyFor('purchasing:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(purchaseOrders.get, params)),
  component: Screen,
})

function Screen() {
  return <OrderPage id={Route.useParams().id} />
}
