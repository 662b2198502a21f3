import { reports } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { DashboardPage } from '#modules/reports/index.ts'

export const Route = createFileRoute('/_app/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(ask(reports.dashboard, {})),
  component: DashboardPage,
})
