import { reports } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { MaintenanceReportPage } from '#modules/reports/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = reports.maintenance.input

export const Route = createFileRoute('/_app/reports/maintenance')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('reports:read'),
  component: Report,
})

function Report() {
  const navigate = Route.useNavigate()
  return (
    <MaintenanceReportPage
      period={useSearchOf(SEARCH, Route.useSearch())}
      onPeriod={(search) => void navigate({ search, replace: true })}
    />
  )
}
