import { plans } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { EditPlanPage } from '#modules/plans/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/plans/$id/edit')({
  beforeLoad: onlyFor('plans:edit'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(plans.get, params)),
  component: Screen,
})

function Screen() {
  return <EditPlanPage id={Route.useParams().id} />
}
