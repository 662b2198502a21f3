import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { askMyDashboard } from '#modules/reports/ask-my-dashboard.ts'
import { MyDashboardPage } from '#modules/reports/portal.ts'

export const Route = createFileRoute('/_in/')({
  validateSearch: z.object({ welcome: z.boolean().optional(), utility: z.string().optional() }),
  loader: ({ context }) => context.queryClient.ensureQueryData(askMyDashboard),
  component: Screen,
})

function Screen() {
  return <MyDashboardPage welcome={Route.useSearch().welcome} />
}
