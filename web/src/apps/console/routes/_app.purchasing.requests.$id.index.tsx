import { purchaseRequests } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { RequestPage } from '#modules/purchasing/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/purchasing/requests/$id/')({
  beforeLoad: onlyFor('purchasing:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(purchaseRequests.get, params)),
  component: Screen,
})

function Screen() {
  return <RequestPage id={Route.useParams().id} />
}
