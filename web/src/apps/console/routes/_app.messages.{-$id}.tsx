import { messages } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { InboxPage } from '#modules/messages/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = messages.threads.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/messages/{-$id}')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('messages:answer'),
  component: Inbox,
})

function Inbox() {
  const navigate = Route.useNavigate()
  return (
    <InboxPage
      id={Route.useParams().id}
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
