import { plans } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { PlansPage } from '#modules/plans/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = plans.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/plans/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('plans:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <PlansPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
