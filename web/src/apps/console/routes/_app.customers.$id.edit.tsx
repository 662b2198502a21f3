import { customers } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { EditCustomerPage } from '#modules/customers/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/customers/$id/edit')({
  beforeLoad: onlyFor('customers:edit'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(customers.get, params)),
  component: Screen,
})

function Screen() {
  return <EditCustomerPage id={Route.useParams().id} />
}
