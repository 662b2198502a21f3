import { Id, serviceRequests, ServiceRequestType } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { NewRequestPage } from '#modules/service-requests/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/service-requests/new')({
  validateSearch: searchOf(
    z.object({ customerId: Id.optional(), connectionId: Id.optional(), type: ServiceRequestType.optional() }),
  ),
  beforeLoad: onlyFor(serviceRequests.create),
  component: Screen,
})

function Screen() {
  return <NewRequestPage {...Route.useSearch()} />
}
