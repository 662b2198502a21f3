import type { AnnouncementKind } from '@mtambo/contract'
import { IconAlertTriangle, IconCalendarTime, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './announcement.module.css'

const LOOKS = {
  outage: { tone: 'red', icon: IconAlertTriangle },
  planned_outage: { tone: 'blue', icon: IconCalendarTime },
  information: { tone: 'grey', icon: IconInfoCircle },
} as const

type Props = {
  it: { kind: AnnouncementKind; title: string }
  /** What the kind is called. */
  word: string
  when: string | null
  level: 2 | 3
  children: ReactNode
}

/** One announcement as customers see it: what it is, when, and what it says. */
export function AnnouncementCard({ it, word, when, level, children }: Props) {
  const { tone, icon: Icon } = LOOKS[it.kind]
  const Heading = `h${level}` as const
  return (
    <article className={css.card} data-tone={tone}>
      <p className={css.kind}>
        <Icon size={20} aria-hidden />
        {word}
      </p>
      <Heading className={css.title}>{it.title}</Heading>
      {when && <p className={css.when}>{when}</p>}
      {children}
    </article>
  )
}

export { css as announcement }
