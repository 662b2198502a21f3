import { type Notice, notifications } from '@mtambo/contract'
import { useAct } from '#lib/query.ts'
import { type To, useNavigate } from '#lib/router.ts'

/** Where a notice leads; each app has its own pages. */
export type PageOf = (notice: Notice) => To | null

/** Opening a notice is reading it. */
export function useOpenNotice(pageOf: PageOf) {
  const navigate = useNavigate()
  const { mutate } = useAct(notifications.markRead)
  return (notice: Notice) => {
    if (!notice.read) mutate({ ids: [notice.id] })
    const page = pageOf(notice)
    if (page) void navigate(page)
  }
}
