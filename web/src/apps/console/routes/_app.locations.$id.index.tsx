import { createFileRoute } from '@tanstack/react-router'
import { LocationPage } from '#modules/locations/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/locations/$id/')({
  beforeLoad: onlyFor('assets:read'),
  component: Screen,
})

function Screen() {
  return <LocationPage id={Route.useParams().id} />
}
