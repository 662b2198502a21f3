import { cases } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ask } from '#lib/query.ts'
import { MyCasePage } from '#modules/cases/portal.ts'

export const Route = createFileRoute('/_in/cases/$id')({
  validateSearch: z.object({ sent: z.boolean().optional() }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(ask(cases.myOne, params)),
  component: Screen,
})

function Screen() {
  return <MyCasePage id={Route.useParams().id} sent={Route.useSearch().sent} />
}
