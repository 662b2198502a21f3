import { kpis } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { KpiOrdersPage } from '#modules/reports/kpi-orders-page.tsx'
import { onlyFor } from '../only-for.ts'

const SEARCH = kpis.orders.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/reports/kpis/orders')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('reports:read'),
  component: Figures,
})

function Figures() {
  const navigate = Route.useNavigate()
  return (
    <KpiOrdersPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
