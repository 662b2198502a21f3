import { kpis } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { KpiPage } from '#modules/reports/kpi-page.tsx'
import { onlyFor } from '../only-for.ts'

const SEARCH = kpis.all.input

export const Route = createFileRoute('/_app/reports/kpis/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('reports:read'),
  component: Figures,
})

function Figures() {
  const navigate = Route.useNavigate()
  return (
    <KpiPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
