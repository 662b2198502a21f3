import { Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { NewConnectionPage } from '#modules/connections/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ customerId: Id.optional() })

export const Route = createFileRoute('/_app/connections/new')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('connections:edit'),
  component: Screen,
})

function Screen() {
  return <NewConnectionPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
