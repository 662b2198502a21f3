import { ServiceRequestType } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { AskMyRequestPage } from '#modules/service-requests/portal.ts'

export const Route = createFileRoute('/_in/requests/new')({
  validateSearch: z.object({
    step: z.int().min(1).max(9).optional(),
    type: ServiceRequestType.optional(),
    connection: z.uuid().optional(),
  }),
  component: Screen,
})

function Screen() {
  return <AskMyRequestPage {...Route.useSearch()} />
}
