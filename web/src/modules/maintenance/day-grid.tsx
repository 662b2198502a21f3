import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { DayView } from '@mantine/schedule'
import { useMemo } from 'react'
import classes from './calendar.module.css'
import { dayCells } from './cells.ts'
import { type GridProps, handlers, useHours } from './grid-props.ts'
import { inWords, moreOf } from './in-words.ts'
import { hue, StatusSign } from './looks.tsx'
import { renderMark } from './mark.tsx'
import { isWhole, marksOf } from './marks.ts'

const LANES = 10
const WITHOUT_TIME = 12

/** One day: what has no time of day stands above the hours. */
export function DayGrid(props: GridProps) {
  const { date, events, days } = props
  const { shown, more } = useMemo(() => dayCells(events, days, LANES, WITHOUT_TIME), [events, days])
  const timed = useMemo(() => marksOf({ shown: shown.filter((job) => !isWhole(job)), more: new Map() }), [shown])
  return (
    <>
      <AnyTime {...props} jobs={shown.filter(isWhole)} more={more.get(date)} />
      <DayView
        {...handlers(props, true)}
        {...useHours(props)}
        date={date}
        events={timed}
        renderEvent={renderMark(true)}
        withAllDaySlot={false}
      />
    </>
  )
}

type AnyTimeProps = GridProps & { jobs: GridProps['events']; more: number | undefined }

function AnyTime({ date, jobs, more, onOpen, onDay }: AnyTimeProps) {
  if (jobs.length === 0 && !more) return null
  return (
    <section className={classes.anyTime} aria-label="Any time">
      {jobs.map((job) => (
        <UnstyledButton
          key={job.id}
          className={`${classes.chip} ${classes.badge}`}
          style={hue(job.backgroundColor)}
          title={inWords(job)}
          onClick={() => onOpen(job)}
        >
          <StatusSign job={job} /> {job.title}
          <VisuallyHidden>, {moreOf(job)}</VisuallyHidden>
        </UnstyledButton>
      ))}
      {more && (
        <UnstyledButton className={classes.badge} onClick={() => onDay(date)}>
          +{more} more
        </UnstyledButton>
      )}
    </section>
  )
}
