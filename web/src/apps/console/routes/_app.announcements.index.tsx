import { announcements } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { AnnouncementsPage } from '#modules/announcements/index.ts'

const SEARCH = announcements.list.input.omit({ cursor: true, limit: true })

export const Route = createFileRoute('/_app/announcements/')({
  validateSearch: asWritten,
  component: List,
})

function List() {
  const navigate = Route.useNavigate()
  return (
    <AnnouncementsPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
