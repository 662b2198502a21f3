import { plans } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { PlanPage } from '#modules/plans/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/plans/$id/')({
  beforeLoad: onlyFor('plans:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(plans.get, params)),
  component: Screen,
})

function Screen() {
  return <PlanPage id={Route.useParams().id} />
}
