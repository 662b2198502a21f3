import { staff } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { StaffPage } from '#modules/staff/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/staff/')({
  validateSearch: searchOf(staff.list.input.omit({ cursor: true, limit: true })),
  beforeLoad: onlyFor(staff.list),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return <StaffPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
