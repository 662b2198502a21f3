import { Text, UnstyledButton } from '@mantine/core'
import { whoText } from '#modules/work-orders/index.ts'
import { statusOf } from './in-words.ts'
import classes from './calendar.module.css'
import type { CalendarJob } from './expected.ts'
import { hue, StatusSign } from './looks.tsx'

type Props = { job: CalendarJob; onOpen: (job: CalendarJob) => void }

/** One job in a list: when, what, and its status in colour and word. */
export const EventRow = ({ job, onOpen }: Props) => (
  <UnstyledButton className={classes.row} onClick={() => onOpen(job)}>
    <Text span c={job.scheduledTime ? undefined : 'dimmed'} className="tabular">
      {job.scheduledTime ?? 'Any'}
    </Text>
    <span className={classes.rowText}>
      <Text span fw={550} display="block">
        {job.title}
      </Text>
      <Text span size="sm" c="dimmed" display="block">
        {[!job.plan && (whoText(job) || 'Nobody yet'), job.locationText].filter(Boolean).join(' · ')}
      </Text>
    </span>
    <span className={`${classes.chip} ${classes.badge}`} style={hue(job.backgroundColor)}>
      <StatusSign job={job} /> {statusOf(job)}
    </span>
  </UnstyledButton>
)
