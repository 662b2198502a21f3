import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { MyNoticesPage } from '#modules/notifications/portal.ts'

export const Route = createFileRoute('/_in/notices')({
  validateSearch: z.object({ unread: z.enum(['yes']).optional() }),
  component: Screen,
})

function Screen() {
  return <MyNoticesPage unread={Route.useSearch().unread} />
}
