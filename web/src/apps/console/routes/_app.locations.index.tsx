import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { LOCATION_SEARCH, LocationsPage } from '#modules/locations/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/locations/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('assets:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <LocationsPage
      search={useSearchOf(LOCATION_SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
