import { platform } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { CompaniesPage } from '#modules/platform/index.ts'

const SEARCH = platform.companies.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_in/')({ validateSearch: asWritten, component: List })

function List() {
  const navigate = Route.useNavigate()
  return (
    <CompaniesPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
