import { inventory } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { ItemPage } from '#modules/inventory/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/stock/$id/')({
  beforeLoad: onlyFor('inventory:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(inventory.get, params)),
  component: Screen,
})

function Screen() {
  return <ItemPage id={Route.useParams().id} />
}
