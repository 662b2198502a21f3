import { platform } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { CompanyPage } from '#modules/platform/index.ts'

export const Route = createFileRoute('/_in/companies/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(ask(platform.company, { id: params.id })),
  component: Screen,
})

function Screen() {
  return <CompanyPage id={Route.useParams().id} />
}
