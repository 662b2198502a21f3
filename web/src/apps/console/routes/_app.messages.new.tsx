import { Id, messages } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { NewMessagePage } from '#modules/messages/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/messages/new')({
  validateSearch: searchOf(z.object({ customerId: Id.optional() })),
  beforeLoad: onlyFor(messages.start),
  component: Screen,
})

function Screen() {
  return <NewMessagePage {...Route.useSearch()} />
}
