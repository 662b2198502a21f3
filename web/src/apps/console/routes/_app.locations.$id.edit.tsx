import { createFileRoute } from '@tanstack/react-router'
import { EditLocationPage } from '#modules/locations/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/locations/$id/edit')({
  beforeLoad: onlyFor('assets:edit'),
  component: Screen,
})

function Screen() {
  return <EditLocationPage id={Route.useParams().id} />
}
