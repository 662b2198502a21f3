import { cases } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { CasesPage } from '#modules/cases/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = cases.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/cases/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('cases:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <CasesPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
