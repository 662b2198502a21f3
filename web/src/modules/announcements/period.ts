import type { MyAnnouncement } from '@mtambo/contract'
import { formatDay, formatInstant } from '#lib/format.ts'

type Said = Pick<MyAnnouncement, 'kind' | 'startsAt' | 'endsAt'>
type Sentences = {
  from: (from: string) => string
  until: (until: string) => string
  fromTo: (from: string, until: string) => string
  since: (from: string) => string
}
type Spoken = { when: (at: Date) => string; zone: string }

/** From when until when, in words; of news it does not matter. */
export function periodOf(
  { kind, startsAt, endsAt }: Said,
  say: Sentences,
  { when, zone }: Spoken,
  now = new Date(),
): string | null {
  if (kind === 'information') return null
  const oneDay = endsAt && formatDay(startsAt, zone) === formatDay(endsAt, zone)
  if (startsAt > now) {
    if (!endsAt) return say.from(inside(when(startsAt)))
    return say.fromTo(when(startsAt), oneDay ? formatInstant(endsAt, zone).slice(-5) : inside(when(endsAt)))
  }
  return endsAt ? say.until(inside(when(endsAt))) : say.since(inside(when(startsAt)))
}

/** "Today" in the middle of a sentence. */
const inside = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
