import { connections } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { MyConnectionPage } from '#modules/connections/portal.ts'

export const Route = createFileRoute('/_in/connections/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(ask(connections.myOne, params)),
  component: Screen,
})

function Screen() {
  return <MyConnectionPage id={Route.useParams().id} />
}
