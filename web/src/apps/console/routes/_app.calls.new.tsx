import { Id, messages } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { NewCallPage } from '#modules/messages/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/calls/new')({
  validateSearch: searchOf(z.object({ customerId: Id.optional() })),
  beforeLoad: onlyFor(messages.logCall),
  component: Screen,
})

function Screen() {
  return <NewCallPage {...Route.useSearch()} />
}
