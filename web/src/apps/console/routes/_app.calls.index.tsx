import { messages } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { CallsPage } from '#modules/messages/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = messages.calls.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/calls/')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('customers:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <CallsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
