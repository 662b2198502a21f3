import { notifications } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { NoticesPage } from '#modules/notifications/index.ts'
import { pageOf } from '../notice-page.ts'

const SEARCH = notifications.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/notices/')({
  validateSearch: asWritten,
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <NoticesPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
      pageOf={pageOf}
    />
  )
}
