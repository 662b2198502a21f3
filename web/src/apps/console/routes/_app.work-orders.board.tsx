import { BoardColumn, BoardFilters } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { BoardPage } from '#modules/planning/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = BoardFilters.extend({ column: BoardColumn.optional() })

export const Route = createFileRoute('/_app/work-orders/board')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('work-orders:read'),
  component: Screen,
})

function Screen() {
  const navigate = Route.useNavigate()
  return (
    <BoardPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
