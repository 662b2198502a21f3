import { staff } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { StaffPage } from '#modules/staff/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = staff.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/staff/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('staff:manage'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <StaffPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
