import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { MonthViewProps } from '@mantine/schedule'
import { whoText } from '#modules/work-orders/index.ts'
import { inWords, moreOf, statusOf } from './in-words.ts'
import classes from './calendar.module.css'
import type { CalendarJob } from './expected.ts'
import { hue, StatusSign } from './looks.tsx'
import { isWhole, markOf } from './marks.ts'

const ENDED = ['cancelled', 'rejected']

/** `hours`: in the hours of a day there is room for the status and the people below the title. */
export const renderMark =
  (hours: boolean): NonNullable<MonthViewProps['renderEvent']> =>
  (data, props) => {
    const mark = markOf(data)
    if ('rest' in mark)
      return (
        <UnstyledButton {...props} className={`${props.className} ${classes.more}`}>
          +{mark.count} more
        </UnstyledButton>
      )
    const { job } = mark
    return (
      <UnstyledButton
        {...props}
        className={`${props.className} ${classes.chip} ${classes.event}`}
        style={{ ...props.style, ...hue(job.backgroundColor) }}
        data-ended={ENDED.includes(job.status) || undefined}
        data-expected={job.plan && true}
        title={inWords(job)}
      >
        {hours && !isWhole(job) ? <Block job={job} /> : <Line job={job} heard />}
      </UnstyledButton>
    )
  }

/** `heard`: what there is no room to write is said to whoever listens. */
const Line = ({ job, heard }: { job: CalendarJob; heard?: boolean }) => (
  <span className={classes.line}>
    <StatusSign job={job} size={13} />
    {job.scheduledTime && <b className="tabular">{job.scheduledTime}</b>} <span>{job.title}</span>
    {heard && <VisuallyHidden>, {moreOf(job)}</VisuallyHidden>}
  </span>
)

const Block = ({ job }: { job: CalendarJob }) => (
  <span className={classes.block}>
    <Line job={job} /> <small>{[statusOf(job), whoText(job)].filter(Boolean).join(' · ')}</small>
  </span>
)
