import { serviceRequests } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { RequestPage } from '#modules/service-requests/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/service-requests/$id')({
  beforeLoad: onlyFor('service-requests:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(serviceRequests.get, params)),
  component: Screen,
})

function Screen() {
  return <RequestPage id={Route.useParams().id} />
}
