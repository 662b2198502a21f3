import { messages } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { CallsPage } from '#modules/messages/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/calls/')({
  validateSearch: searchOf(messages.calls.input.omit({ cursor: true, limit: true })),
  beforeLoad: onlyFor(messages.calls),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return <CallsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
