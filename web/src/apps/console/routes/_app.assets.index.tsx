import { assets } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { AssetsPage } from '#modules/assets/index.ts'
import { onlyFor } from '../only-for.ts'

const VIEW = { view: z.enum(['tree', 'map']).optional() }

const SEARCH = assets.list.input.omit({ cursor: true, limit: true }).extend(VIEW)

export const Route = createFileRoute('/_app/assets/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('assets:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <AssetsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
