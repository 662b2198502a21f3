import { notifications } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { markRead } from './actions/mark-read.ts'
import { retryMessage } from './actions/retry-message.ts'
import { setPreferences } from './actions/set-preferences.ts'
import { listNotices, listOutbox, preferencesOf, unreadNotices } from './queries.ts'

export function routes({ serve }: Router) {
  serve(notifications.list, listNotices)
  serve(notifications.unread, unreadNotices)
  serve(notifications.markRead, markRead)
  serve(notifications.preferences, preferencesOf)
  serve(notifications.setPreferences, setPreferences)
  serve(notifications.outbox, listOutbox)
  serve(notifications.retry, retryMessage)
}
