import { readings } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { MetersPage } from '#modules/readings/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = readings.meters.input.pick({ q: true })

export const Route = createFileRoute('/_app/meters/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('assets:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <MetersPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
