import { reports } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { FaultReportPage } from '#modules/reports/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/reports/faults')({
  validateSearch: searchOf(reports.faults.input),
  beforeLoad: onlyFor(reports.faults),
  component: Report,
})

function Report() {
  const navigate = Route.useNavigate()
  return <FaultReportPage period={Route.useSearch()} onPeriod={(search) => void navigate({ search, replace: true })} />
}
