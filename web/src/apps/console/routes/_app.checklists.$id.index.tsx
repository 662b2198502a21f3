import { checklists } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { ChecklistPage } from '#modules/checklists/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/checklists/$id/')({
  beforeLoad: onlyFor('work-orders:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(checklists.get, params)),
  component: Screen,
})

function Screen() {
  return <ChecklistPage id={Route.useParams().id} />
}
