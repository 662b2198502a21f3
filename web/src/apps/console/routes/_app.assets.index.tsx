import { assets } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { AssetsPage } from '#modules/assets/index.ts'
import { onlyFor } from '../only-for.ts'

const VIEW = { view: z.enum(['tree', 'map']).optional() }

export const Route = createFileRoute('/_app/assets/')({
  validateSearch: searchOf(assets.list.input.omit({ cursor: true, limit: true }).extend(VIEW)),
  beforeLoad: onlyFor(assets.list),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return <AssetsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
