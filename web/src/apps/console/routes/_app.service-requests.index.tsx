import { serviceRequests } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { RequestsPage } from '#modules/service-requests/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/service-requests/')({
  validateSearch: searchOf(serviceRequests.list.input.omit({ cursor: true, limit: true })),
  beforeLoad: onlyFor(serviceRequests.list),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return <RequestsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
