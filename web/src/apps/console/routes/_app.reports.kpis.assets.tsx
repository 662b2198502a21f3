import { kpis } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { KpiAssetsPage } from '#modules/reports/kpi-assets-page.tsx'
import { onlyFor } from '../only-for.ts'

const SEARCH = kpis.assets.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/reports/kpis/assets')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('reports:read'),
  component: Figures,
})

function Figures() {
  const navigate = Route.useNavigate()
  return (
    <KpiAssetsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
