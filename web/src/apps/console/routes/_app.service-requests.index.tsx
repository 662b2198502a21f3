import { serviceRequests } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { RequestsPage } from '#modules/service-requests/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = serviceRequests.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/service-requests/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('service-requests:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <RequestsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
