import { NoticeKind, TemplateChannel } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { MessagesPart } from '#modules/settings/index.ts'

export const Route = createFileRoute('/_app/settings/messages')({
  validateSearch: searchOf(z.object({ kind: NoticeKind.optional(), channel: TemplateChannel.optional() })),
  component: Screen,
})

function Screen() {
  const navigate = Route.useNavigate()
  return <MessagesPart search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
