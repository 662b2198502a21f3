import { announcements } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { EditAnnouncementPage } from '#modules/announcements/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/announcements/$id/edit')({
  beforeLoad: onlyFor('announcements:manage'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(announcements.get, params)),
  component: Screen,
})

function Screen() {
  return <EditAnnouncementPage id={Route.useParams().id} />
}
