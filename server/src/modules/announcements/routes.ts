import { announcements } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { createAnnouncement } from './actions/create-announcement.ts'
import { editAnnouncement } from './actions/edit-announcement.ts'
import { withdrawAnnouncement } from './actions/withdraw-announcement.ts'
import { getAnnouncement, listAnnouncements, myAnnouncements } from './queries.ts'

export function routes({ serve }: Router) {
  serve(announcements.list, listAnnouncements)
  serve(announcements.get, (ctx, { id }) => getAnnouncement(ctx, id))
  serve(announcements.create, createAnnouncement)
  serve(announcements.edit, editAnnouncement)
  serve(announcements.withdraw, withdrawAnnouncement)
  serve(announcements.mine, myAnnouncements)
}
