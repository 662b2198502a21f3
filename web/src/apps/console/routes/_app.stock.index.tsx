import { inventory } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { ItemsPage } from '#modules/inventory/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = inventory.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/stock/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('inventory:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <ItemsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
