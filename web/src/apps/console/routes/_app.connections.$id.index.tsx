import { connections } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { ConnectionPage } from '#modules/connections/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/connections/$id/')({
  beforeLoad: onlyFor('connections:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(connections.get, params)),
  component: Screen,
})

function Screen() {
  return <ConnectionPage id={Route.useParams().id} />
}
