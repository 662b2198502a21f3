import { Id, ServiceRequestType } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { NewRequestPage } from '#modules/service-requests/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ customerId: Id.optional(), connectionId: Id.optional(), type: ServiceRequestType.optional() })

export const Route = createFileRoute('/_app/service-requests/new')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('service-requests:review'),
  component: Screen,
})

function Screen() {
  return <NewRequestPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
