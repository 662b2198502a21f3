import type { AnnouncementKind, MyAnnouncement } from '@mtambo/contract'
import { invalid } from '#core/errors.ts'

const DAY = 86_400_000
/** A planned outage is shown this long before, so that people can get ready for it. */
export const AHEAD_MS = 7 * DAY

/** Outages are also told to each customer; news is only shown. */
export const isTold = (kind: AnnouncementKind) => kind !== 'information'

/** What a list can still be paged by, and a calendar shows. */
const isThisAge = (at: Date) => at >= new Date('1900-01-01') && at < new Date('2200-01-01')

export function assertTimes({ startsAt, endsAt }: { startsAt: Date; endsAt?: Date | null | undefined }, now: Date) {
  for (const [field, at] of Object.entries({ startsAt, endsAt }))
    if (at && !isThisAge(at)) throw invalid({ [field]: 'Give a day between 1900 and 2199.' })
  if (!endsAt) return
  if (endsAt <= startsAt) throw invalid({ endsAt: 'The end must be after the start.' })
  if (endsAt <= now) throw invalid({ endsAt: 'This time is over already. Choose a later one.' })
}

const URGENCY: Record<AnnouncementKind, number> = { outage: 0, planned_outage: 1, information: 2 }

/** As one wants to read them: what keeps supply away now, then what will, then news, the newest first. */
export const byUrgency = (a: MyAnnouncement, b: MyAnnouncement) =>
  URGENCY[a.kind] - URGENCY[b.kind] ||
  (a.kind === 'planned_outage'
    ? a.startsAt.getTime() - b.startsAt.getTime()
    : b.startsAt.getTime() - a.startsAt.getTime())

type Told = { title: string; body: string; startsAt: Date; endsAt: Date | null }

/** When, in the organisation's own time, and then what: an SMS may end before the rest. */
export function toldText({ title, body, startsAt, endsAt }: Told, timeZone: string, now: Date) {
  const day = (at: Date) =>
    at.toLocaleDateString('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short' })
  const time = (at: Date) => at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  const said = (at: Date, beside?: Date) => (beside && day(at) === day(beside) ? time(at) : `${day(at)}, ${time(at)}`)
  const when =
    startsAt <= now
      ? endsAt && `Until ${said(endsAt, now)}.`
      : `${said(startsAt)}${endsAt ? ` to ${said(endsAt, startsAt)}` : ''}.`
  return { title, text: [when, body].filter(Boolean).join(' ') }
}
