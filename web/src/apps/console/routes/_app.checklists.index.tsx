import { checklists } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { ChecklistsPage } from '#modules/checklists/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = checklists.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/checklists/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('work-orders:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <ChecklistsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
