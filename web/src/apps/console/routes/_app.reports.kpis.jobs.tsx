import { kpis } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { KpiJobsPage } from '#modules/reports/kpi-jobs-page.tsx'
import { onlyFor } from '../only-for.ts'

const SEARCH = kpis.jobs.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/reports/kpis/jobs')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('reports:read'),
  component: Figures,
})

function Figures() {
  const navigate = Route.useNavigate()
  return (
    <KpiJobsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
