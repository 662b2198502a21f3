import { vendors } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { VendorPage } from '#modules/vendors/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/purchasing/vendors/$id/')({
  beforeLoad: onlyFor('purchasing:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(vendors.get, params)),
  component: Screen,
})

function Screen() {
  return <VendorPage id={Route.useParams().id} />
}
