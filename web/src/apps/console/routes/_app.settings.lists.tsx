import { CategoryList } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { ListsPart } from '#modules/settings/index.ts'

export const Route = createFileRoute('/_app/settings/lists')({
  validateSearch: searchOf(z.object({ list: CategoryList.optional() })),
  component: Screen,
})

function Screen() {
  const navigate = Route.useNavigate()
  return <ListsPart {...Route.useSearch()} onList={(list) => void navigate({ search: { list }, replace: true })} />
}
