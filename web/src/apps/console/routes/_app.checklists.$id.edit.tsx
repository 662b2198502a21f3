import { checklists } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { EditChecklistPage } from '#modules/checklists/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/checklists/$id/edit')({
  beforeLoad: onlyFor('work-orders:create'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(checklists.get, params)),
  component: Screen,
})

function Screen() {
  return <EditChecklistPage id={Route.useParams().id} />
}
