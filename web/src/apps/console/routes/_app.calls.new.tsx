import { Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { NewCallPage } from '#modules/messages/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ customerId: Id.optional() })

export const Route = createFileRoute('/_app/calls/new')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('messages:answer'),
  component: Screen,
})

function Screen() {
  return <NewCallPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
