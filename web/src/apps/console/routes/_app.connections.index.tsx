import { connections } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { ConnectionsPage } from '#modules/connections/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = connections.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/connections/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('connections:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <ConnectionsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
