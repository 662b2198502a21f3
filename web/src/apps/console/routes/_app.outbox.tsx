import { notifications } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { OutboxPage } from '#modules/notifications/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/outbox')({
  validateSearch: searchOf(notifications.outbox.input.omit({ cursor: true, limit: true })),
  beforeLoad: onlyFor(notifications.outbox),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return <OutboxPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
