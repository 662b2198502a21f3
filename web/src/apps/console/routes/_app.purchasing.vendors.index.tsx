import { vendors } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { VendorsPage } from '#modules/vendors/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = vendors.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/purchasing/vendors/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('purchasing:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <VendorsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
