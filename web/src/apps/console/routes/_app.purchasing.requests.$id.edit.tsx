import { purchaseRequests } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { EditRequestPage } from '#modules/purchasing/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/purchasing/requests/$id/edit')({
  beforeLoad: onlyFor('purchasing:request'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(purchaseRequests.get, params)),
  component: Screen,
})

function Screen() {
  return <EditRequestPage id={Route.useParams().id} />
}
