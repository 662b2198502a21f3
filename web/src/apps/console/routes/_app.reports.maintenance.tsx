import { reports } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { MaintenanceReportPage } from '#modules/reports/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/reports/maintenance')({
  validateSearch: searchOf(reports.maintenance.input),
  beforeLoad: onlyFor(reports.maintenance),
  component: Report,
})

function Report() {
  const navigate = Route.useNavigate()
  return (
    <MaintenanceReportPage period={Route.useSearch()} onPeriod={(search) => void navigate({ search, replace: true })} />
  )
}
