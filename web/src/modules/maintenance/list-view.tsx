import type { CalendarEvent } from '@mtambo/contract'
import { Button, Text } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { formatLongDay, formatWeekday } from '#lib/day.ts'
import { useToday } from '#modules/work-orders/index.ts'
import { Empty } from '#ui/empty.tsx'
import classes from './calendar.module.css'
import { byDay, inOrder } from './cells.ts'
import { EventRow } from './event-row.tsx'

type Props = {
  events: CalendarEvent[]
  days: string[]
  onOpen: (job: CalendarEvent) => void
  /** Instead of "nothing here". */
  empty?: ReactNode
}

const PAGE = 100

type Section = { day: string; jobs: CalendarEvent[]; count: number }

/** The first so many, day by day. */
function firstOf(events: CalendarEvent[], days: string[], most: number): Section[] {
  const sections: Section[] = []
  let left = most
  for (const [day, all] of byDay(events, days)) {
    if (left === 0) break
    const jobs = inOrder(all).slice(0, left)
    left -= jobs.length
    if (jobs.length > 0) sections.push({ day, jobs, count: all.length })
  }
  return sections
}

/** Day by day, a hundred at a time. */
export function ListView({ events, days, onOpen, empty }: Props) {
  const [most, setMost] = useState(PAGE)
  const sections = useMemo(() => firstOf(events, days, most), [events, days, most])
  const shown = sections.reduce((sum, { jobs }) => sum + jobs.length, 0)
  if (sections.length === 0)
    return <div className={classes.listFrame}>{empty ?? <Empty title="Nothing is planned here" />}</div>
  return (
    <div className={classes.listFrame}>
      {sections.map((section) => (
        <Day key={section.day} {...section} onOpen={onOpen} />
      ))}
      {shown === most && (
        <Button variant="subtle" fullWidth h={44} onClick={() => setMost(most + PAGE)}>
          Show more
        </Button>
      )}
    </div>
  )
}

function Day({ day, jobs, count, onOpen }: Section & Pick<Props, 'onOpen'>) {
  const today = useToday()
  return (
    <section aria-label={formatLongDay(day)}>
      <div className={classes.dayHead} data-today={day === today || undefined}>
        <span>{day === today ? `Today, ${formatWeekday(day, today)}` : formatWeekday(day, today)}</span>
        <Text span c="dimmed" size="sm" className="tabular">
          {count} planned
        </Text>
      </div>
      <ul className={classes.list}>
        {jobs.map((job) => (
          <li key={job.id}>
            <EventRow job={job} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  )
}
