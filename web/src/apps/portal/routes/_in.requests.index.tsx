import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { MyRequestsPage } from '#modules/service-requests/portal.ts'

export const Route = createFileRoute('/_in/requests/')({
  validateSearch: z.object({ status: z.enum(['pending', 'done']).optional() }),
  component: Screen,
})

function Screen() {
  return <MyRequestsPage status={Route.useSearch().status} />
}
