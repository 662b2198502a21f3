import { connections, Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { NewConnectionPage } from '#modules/connections/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/connections/new')({
  validateSearch: searchOf(z.object({ customerId: Id.optional() })),
  beforeLoad: onlyFor(connections.create),
  component: Screen,
})

function Screen() {
  return <NewConnectionPage {...Route.useSearch()} />
}
