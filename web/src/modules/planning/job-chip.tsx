import type { PlannedJob } from '@mtambo/contract'
import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { statusWord } from '#ui/status-badge.tsx'
import { useDrag } from './drag.ts'
import { hours } from './load.ts'
import classes from './workload.module.css'

type Props = { job: PlannedJob; busy: boolean; onOpen: (job: PlannedJob) => void }

/** A job on its day. It is dragged as long as it has not begun; pressed, it says more. */
export function JobChip({ job, busy, onOpen }: Props) {
  const { ref, held } = useDrag('job', job.movable ? job : null)
  const begun = job.status === 'in_progress' || job.status === 'on_hold'
  return (
    <UnstyledButton
      ref={ref as React.Ref<HTMLButtonElement>}
      className={classes.chip}
      data-priority={job.priority}
      data-movable={job.movable || undefined}
      data-held={held || busy || undefined}
      title={`${job.number} ${job.title}`}
      onClick={() => onOpen(job)}
    >
      <span>
        {begun && <IconPlayerPlay size={12} aria-hidden />}
        {job.scheduledTime && <b className="tabular">{job.scheduledTime} </b>}
        {job.title}
      </span>
      {job.estimatedMinutes !== null && <small className="tabular">{hours(job.estimatedMinutes)} h</small>}
      <VisuallyHidden>
        , {statusWord(job.status)}, {statusWord(job.priority)}
      </VisuallyHidden>
    </UnstyledButton>
  )
}
