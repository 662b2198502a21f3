import { serviceRequests } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ask } from '#lib/query.ts'
import { MyRequestPage } from '#modules/service-requests/portal.ts'

export const Route = createFileRoute('/_in/requests/$id')({
  validateSearch: z.object({ sent: z.boolean().optional() }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(ask(serviceRequests.myOne, params)),
  component: Screen,
})

function Screen() {
  return <MyRequestPage id={Route.useParams().id} sent={Route.useSearch().sent} />
}
