import { stockCounts } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { CountsPage } from '#modules/inventory/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = stockCounts.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/stock/counts/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('inventory:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <CountsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
