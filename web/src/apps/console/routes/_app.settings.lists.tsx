import { CategoryList } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { ListsPart } from '#modules/settings/index.ts'

const SEARCH = z.object({ list: CategoryList.optional() })

export const Route = createFileRoute('/_app/settings/lists')({
  validateSearch: asWritten,
  component: Screen,
})

function Screen() {
  const navigate = Route.useNavigate()
  return (
    <ListsPart
      {...useSearchOf(SEARCH, Route.useSearch())}
      onList={(list) => void navigate({ search: { list }, replace: true })}
    />
  )
}
