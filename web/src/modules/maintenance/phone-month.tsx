import type { CalendarEvent } from '@mtambo/contract'
import { Stack, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { formatLongDay, formatWeekday } from '#lib/day.ts'
import { useToday } from '#modules/work-orders/index.ts'
import { Empty } from '#ui/empty.tsx'
import classes from './calendar.module.css'
import { byDay } from './cells.ts'
import { ListView } from './list-view.tsx'
import { hue } from './looks.tsx'

type Props = {
  date: string
  days: string[]
  events: CalendarEvent[]
  onDate: (day: string) => void
  onOpen: (job: CalendarEvent) => void
}

/** The month where there is no room for words: dots, and below them the day that was tapped. */
export function PhoneMonth({ date, days, events, onDate, onOpen }: Props) {
  const today = useToday()
  const all = useMemo(() => byDay(events, days), [events, days])
  return (
    <Stack gap="sm">
      <div className={classes.month}>
        {days.slice(0, 7).map((day) => (
          <span key={day} className={classes.weekday}>
            {formatWeekday(day, today).slice(0, 2)}
          </span>
        ))}
        {days.map((day) => (
          <UnstyledButton
            key={day}
            className={classes.cell}
            aria-pressed={day === date}
            aria-label={`${formatLongDay(day)}, ${all.get(day)?.length ?? 0} planned`}
            data-outside={day.slice(0, 7) !== date.slice(0, 7) || undefined}
            data-today={day === today || undefined}
            onClick={() => onDate(day)}
          >
            {Number(day.slice(8))}
            <Dots jobs={all.get(day) ?? []} />
          </UnstyledButton>
        ))}
      </div>
      <ListView
        key={date}
        events={all.get(date) ?? []}
        days={[date]}
        onOpen={onOpen}
        empty={<Empty title="Nothing is planned on this day" />}
      />
    </Stack>
  )
}

/** One per colour that occurs, so that three dots say more than three jobs alike. */
const Dots = ({ jobs }: { jobs: CalendarEvent[] }) => (
  <span className={classes.dots} aria-hidden>
    {[...new Set(jobs.map(({ backgroundColor }) => backgroundColor))].slice(0, 4).map((colour) => (
      <i key={colour} style={hue(colour)} />
    ))}
  </span>
)
