import { staff } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { MemberPage } from '#modules/staff/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/staff/$id/')({
  beforeLoad: onlyFor('staff:manage'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(staff.get, params)),
  component: Screen,
})

function Screen() {
  return <MemberPage id={Route.useParams().id} />
}
