import { maintenance } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { makeFeed } from './actions/make-feed.ts'
import { stopFeed } from './actions/stop-feed.ts'
import { calendarEvents } from './calendar.ts'
import { myFeed, serveCalendar } from './feed.ts'

export function routes({ serve, serveOpen }: Router) {
  serve(maintenance.events, calendarEvents)
  serve(maintenance.feed, myFeed)
  serve(maintenance.makeFeed, makeFeed)
  serve(maintenance.stopFeed, stopFeed)
  serveOpen(maintenance.ical, serveCalendar)
}
