import '@mantine/schedule/styles.layer.css'
import { MonthView, type ScheduleEventData, WeekView } from '@mantine/schedule'
import { useEffect, useMemo, useRef } from 'react'
import { formatLongDay, nowIn } from '#lib/day.ts'
import { useTimeZone } from '#lib/session.ts'
import classes from './calendar.module.css'
import { byDay, dayCells, monthCells } from './cells.ts'
import { DayGrid } from './day-grid.tsx'
import { type GridProps, handlers, useHours } from './grid-props.ts'
import { renderMark } from './mark.tsx'
import { isWhole, markOf, marksOf } from './marks.ts'

const ROOM = 4
const LANES = 2
const WHOLE_DAY_ROWS = 3
const ROW_HEIGHT = 24

/** Month, week and day on a wide screen. Loaded by itself: a phone that shows the list does without it. */
export default function CalendarGrid(props: GridProps & { view: 'month' | 'week' | 'day' }) {
  return (
    <div className={classes.grid}>
      {props.view === 'month' && <Month {...props} />}
      {props.view === 'week' && <Week {...props} />}
      {props.view === 'day' && <DayGrid {...props} />}
    </div>
  )
}

function Month(props: GridProps) {
  const { date, events, days, onNew, onDay } = props
  const today = nowIn(useTimeZone()).slice(0, 10)
  const marks = useMemo(() => marksOf(monthCells(events, days, ROOM)), [events, days])
  const all = useMemo(() => byDay(events, days), [events, days])
  return (
    <MonthView
      {...handlers(props, false)}
      date={date}
      events={marks}
      maxEventsPerDay={ROOM}
      renderEvent={renderMark(false)}
      highlightToday={false}
      classNames={{ monthViewDay: classes.day, monthViewEvents: classes.marks }}
      onDayClick={(day) => (onNew ? onNew({ date: day }) : onDay(day))}
      getDayProps={(day) => ({
        'aria-label': `${onNew ? 'Schedule on ' : ''}${formatLongDay(day)}, ${all.get(day)?.length ?? 0} planned`,
        'data-today': day === today || undefined,
      })}
    />
  )
}

function Week(props: GridProps) {
  const { date, events, days, onGoTo } = props
  const frame = useReadableHead(date)
  const marks = useMemo(() => marksOf(dayCells(events, days, LANES, WHOLE_DAY_ROWS)), [events, days])
  return (
    <div ref={frame}>
      <WeekView
        {...handlers(props, true)}
        {...useHours(props)}
        date={date}
        events={marks}
        renderEvent={renderMark(true)}
        highlightToday
        allDaySlotHeight={wholeDayRows(marks, days) * ROW_HEIGHT}
        classNames={{ weekViewDayLabel: classes.dayLabel, weekViewAllDaySlotsEvents: classes.wholeDay }}
        labels={{ allDay: 'Any time' }}
        onDateChange={(day) => onGoTo(day.slice(0, 10))}
      />
    </div>
  )
}

/** The library names the days of the head otherwise than they read, "Weekday 2026-11-23": what is seen is said instead. */
function useReadableHead(date: string) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    for (const day of frame.current?.querySelectorAll(`.${classes.dayLabel}`) ?? []) day.removeAttribute('aria-label')
  }, [date])
  return frame
}

/** The most lines any day needs above its hours; one is always there to drop something on. */
function wholeDayRows(marks: ScheduleEventData[], days: string[]) {
  const jobs = marks.flatMap((data) => {
    const mark = markOf(data)
    return 'job' in mark && isWhole(mark.job) ? [mark.job] : []
  })
  const rests = new Set(marks.map(({ id }) => id))
  const counts = [...byDay(jobs, days)].map(([day, on]) => on.length + (rests.has(`rest-${day}`) ? 1 : 0))
  return Math.max(1, ...counts)
}
