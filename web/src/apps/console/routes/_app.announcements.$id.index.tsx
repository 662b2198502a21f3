import { announcements } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { AnnouncementPage } from '#modules/announcements/index.ts'

export const Route = createFileRoute('/_app/announcements/$id/')({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(announcements.get, params)),
  component: Screen,
})

function Screen() {
  return <AnnouncementPage id={Route.useParams().id} />
}
