import { cases } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { CasePage } from '#modules/cases/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/cases/$id/')({
  beforeLoad: onlyFor('cases:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(cases.get, params)),
  component: Screen,
})

function Screen() {
  return <CasePage id={Route.useParams().id} />
}
