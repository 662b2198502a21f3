import { createFileRoute } from '@tanstack/react-router'
import { EditItemPage } from '#modules/inventory/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/stock/$id/edit')({
  beforeLoad: onlyFor('inventory:edit'),
  component: Screen,
})

function Screen() {
  return <EditItemPage id={Route.useParams().id} />
}
