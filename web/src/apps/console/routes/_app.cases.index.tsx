import { cases } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { CasesPage } from '#modules/cases/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/cases/')({
  validateSearch: searchOf(cases.list.input.omit({ cursor: true, limit: true })),
  beforeLoad: onlyFor(cases.list),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return <CasesPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
