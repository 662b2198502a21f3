import { Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { NewOrderPage } from '#modules/purchasing/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ requestId: Id.optional(), vendorId: Id.optional(), itemId: Id.optional() })

export const Route = createFileRoute('/_app/purchasing/orders/new')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('purchasing:edit'),
  component: Screen,
})

function Screen() {
  return <NewOrderPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
