import { reports } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ask } from '#lib/query.ts'
import { MyDashboardPage } from '#modules/reports/portal.ts'

export const Route = createFileRoute('/_in/')({
  validateSearch: z.object({ welcome: z.boolean().optional(), utility: z.string().optional() }),
  loader: ({ context }) => context.queryClient.ensureQueryData(ask(reports.myDashboard, {})),
  component: Screen,
})

function Screen() {
  return <MyDashboardPage welcome={Route.useSearch().welcome} />
}
