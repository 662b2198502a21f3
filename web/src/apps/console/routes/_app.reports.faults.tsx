import { reports } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { FaultReportPage } from '#modules/reports/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = reports.faults.input

export const Route = createFileRoute('/_app/reports/faults')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('reports:read'),
  component: Report,
})

function Report() {
  const navigate = Route.useNavigate()
  return (
    <FaultReportPage
      period={useSearchOf(SEARCH, Route.useSearch())}
      onPeriod={(search) => void navigate({ search, replace: true })}
    />
  )
}
