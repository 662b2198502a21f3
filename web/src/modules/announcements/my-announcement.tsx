import type { MyAnnouncement } from '@mtambo/contract'
import type { ReactNode } from 'react'
import { useTimeZone } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { useWhen } from '#lib/when.ts'
import { AnnouncementCard } from './announcement-card.tsx'
import { periodOf } from './period.ts'

/** `level`: 3 where the page has a heading above several of them. */
export function MyAnnouncementCard({ it, ...card }: { it: MyAnnouncement; level: 2 | 3; children: ReactNode }) {
  const { announcements } = useTexts()
  const when = useWhen()
  const zone = useTimeZone()
  return (
    <AnnouncementCard
      it={it}
      word={announcements.kinds[it.kind]}
      when={periodOf(it, announcements, { when, zone })}
      {...card}
    />
  )
}
