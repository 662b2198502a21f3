import { connections } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { ConnectionsPage } from '#modules/connections/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/connections/')({
  validateSearch: searchOf(connections.list.input.omit({ cursor: true, limit: true })),
  beforeLoad: onlyFor(connections.list),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return <ConnectionsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
