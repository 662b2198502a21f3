import { Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { NewRequestPage } from '#modules/purchasing/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ itemId: Id.optional(), workOrderId: Id.optional() })

export const Route = createFileRoute('/_app/purchasing/requests/new')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('purchasing:request'),
  component: Screen,
})

function Screen() {
  return <NewRequestPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
