import { readings } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { MeterPage } from '#modules/readings/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/meters/$id')({
  beforeLoad: onlyFor('assets:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(readings.meter, params)),
  component: Screen,
})

function Screen() {
  return <MeterPage id={Route.useParams().id} />
}
