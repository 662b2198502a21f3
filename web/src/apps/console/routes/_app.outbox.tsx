import { notifications } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { OutboxPage } from '#modules/notifications/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = notifications.outbox.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/outbox')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('outbox:read'),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <OutboxPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
