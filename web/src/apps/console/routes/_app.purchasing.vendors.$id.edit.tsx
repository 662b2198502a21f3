import { vendors } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { EditVendorPage } from '#modules/vendors/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/purchasing/vendors/$id/edit')({
  beforeLoad: onlyFor('purchasing:edit'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(vendors.get, params)),
  component: Screen,
})

function Screen() {
  return <EditVendorPage id={Route.useParams().id} />
}
