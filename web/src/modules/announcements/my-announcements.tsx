import { announcements } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { PhoneEmpty } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { announcement } from './announcement-card.tsx'
import { MyAnnouncementCard } from './my-announcement.tsx'

/** Nothing tells a tab that something was announced to all: it asks again now and then, and when it is looked at. */
const ASK_AGAIN_MS = 5 * 60_000

export function MyAnnouncementsPage() {
  const { announcements: texts, more } = useTexts()
  const { data } = useSuspenseQuery({ ...ask(announcements.mine, {}), refetchInterval: ASK_AGAIN_MS })
  return (
    <PhonePage title={texts.title} back={{ to: '/more', label: more.title }}>
      {data.length === 0 && <PhoneEmpty title={texts.emptyTitle}>{texts.empty}</PhoneEmpty>}
      {data.map((it) => (
        <MyAnnouncementCard key={it.id} it={it} level={2}>
          <p className={announcement.body}>{it.body}</p>
        </MyAnnouncementCard>
      ))}
    </PhonePage>
  )
}
