import { createFileRoute } from '@tanstack/react-router'
import { RolePage } from '#modules/staff/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/staff/roles/$id')({
  beforeLoad: onlyFor('staff:manage'),
  component: Screen,
})

function Screen() {
  return <RolePage id={Route.useParams().id} />
}
