import { stockCounts } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { CountPage } from '#modules/inventory/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/stock/counts/$id')({
  beforeLoad: onlyFor('inventory:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(stockCounts.get, params)),
  component: Screen,
})

function Screen() {
  return <CountPage id={Route.useParams().id} />
}
