import { messages } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { InboxPage } from '#modules/messages/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/messages/{-$id}')({
  validateSearch: searchOf(messages.threads.input.omit({ cursor: true, limit: true })),
  beforeLoad: onlyFor(messages.threads),
  component: Inbox,
})

function Inbox() {
  const navigate = Route.useNavigate()
  return (
    <InboxPage
      id={Route.useParams().id}
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
