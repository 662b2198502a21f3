import { customers, Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ask } from '#lib/query.ts'
import { MyAccountsPage } from '#modules/customers/portal.ts'

export const Route = createFileRoute('/_in/accounts/')({
  validateSearch: z.object({ added: Id.optional() }),
  loader: ({ context }) => context.queryClient.ensureQueryData(ask(customers.accounts, {})),
  component: Screen,
})

function Screen() {
  return <MyAccountsPage added={Route.useSearch().added} />
}
