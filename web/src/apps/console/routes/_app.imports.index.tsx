import { ImportRegister } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { ImportsPage } from '#modules/exchange/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ register: ImportRegister.optional() })

export const Route = createFileRoute('/_app/imports/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('data:manage'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <ImportsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
