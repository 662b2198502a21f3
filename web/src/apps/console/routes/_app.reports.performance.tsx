import { reports } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { PerformanceReportPage } from '#modules/reports/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/reports/performance')({
  validateSearch: searchOf(reports.performance.input),
  beforeLoad: onlyFor(reports.performance),
  component: Report,
})

function Report() {
  const navigate = Route.useNavigate()
  return (
    <PerformanceReportPage period={Route.useSearch()} onPeriod={(search) => void navigate({ search, replace: true })} />
  )
}
