import { notifications } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { NoticesPage } from '#modules/notifications/index.ts'
import { pageOf } from '../notice-page.ts'

export const Route = createFileRoute('/_app/notices/')({
  validateSearch: searchOf(notifications.list.input.omit({ cursor: true, limit: true })),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <NoticesPage
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true })}
      pageOf={pageOf}
    />
  )
}
