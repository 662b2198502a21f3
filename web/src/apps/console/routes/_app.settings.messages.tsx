import { NoticeKind, TemplateChannel } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { MessagesPart } from '#modules/settings/index.ts'

const SEARCH = z.object({ kind: NoticeKind.optional(), channel: TemplateChannel.optional() })

export const Route = createFileRoute('/_app/settings/messages')({
  validateSearch: asWritten,
  component: Screen,
})

function Screen() {
  const navigate = Route.useNavigate()
  return (
    <MessagesPart
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
