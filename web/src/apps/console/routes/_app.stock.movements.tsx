import { stock } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { MovementsPage } from '#modules/inventory/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = stock.movements.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/stock/movements')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('inventory:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <MovementsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
