import { announcements } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { MyAnnouncementsPage } from '#modules/announcements/portal.ts'

export const Route = createFileRoute('/_in/announcements')({
  loader: ({ context }) => context.queryClient.ensureQueryData(ask(announcements.mine, {})),
  component: MyAnnouncementsPage,
})
