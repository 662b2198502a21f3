import type { AnnouncementKind } from '@mtambo/contract'
import { formatInstant } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { statusWord } from '#ui/status-badge.tsx'
import { AnnouncementCard, announcement } from './announcement-card.tsx'
import { periodOf } from './period.ts'

type Props = {
  kind: AnnouncementKind
  title: string
  body: string
  /** Null while it is not said yet. */
  startsAt: Date | null
  endsAt: Date | null
}

const SAY = {
  from: (from: string) => `From ${from}`,
  until: (until: string) => `Until ${until}`,
  fromTo: (from: string, until: string) => `${from} to ${until}`,
  since: (from: string) => `Since ${from}`,
}

/** How customers see it, in English. */
export function Preview({ startsAt, ...it }: Props) {
  const zone = useTimeZone()
  const when = startsAt && periodOf({ ...it, startsAt }, SAY, { when: (at) => formatInstant(at, zone), zone })
  return (
    <AnnouncementCard it={it} word={statusWord(it.kind)} when={when} level={3}>
      <p className={announcement.body}>{it.body}</p>
    </AnnouncementCard>
  )
}
