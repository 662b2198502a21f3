import { announcements } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '#lib/search.ts'
import { AnnouncementsPage } from '#modules/announcements/index.ts'

export const Route = createFileRoute('/_app/announcements/')({
  validateSearch: searchOf(announcements.list.input.omit({ cursor: true, limit: true })),
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <AnnouncementsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
  )
}
