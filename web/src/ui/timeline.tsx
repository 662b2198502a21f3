import { Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Initials } from './initials.tsx'
import { TimeAgo } from './time.tsx'
import classes from './timeline.module.css'

export type TimelineEntry = {
  id: string
  at: Date
  who: string
  title: ReactNode
  notes?: ReactNode
  from?: ReactNode
  to?: ReactNode
}

/** What happened, newest first or oldest first as it is given. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className={classes.timeline}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry}>
          <Initials name={entry.who} />
          <div className={classes.body}>
            <div className={classes.line}>
              <span className={classes.title}>{entry.title}</span>
              <Text component="span" c="dimmed" size="sm">
                <TimeAgo at={entry.at} />
              </Text>
            </div>
            <Text c="dimmed" size="sm">
              {entry.who}
            </Text>
            {(entry.from || entry.to) && (
              <div className={classes.change}>
                {entry.from}
                {entry.from && entry.to && <IconArrowRight size={14} aria-label="to" />}
                {entry.to}
              </div>
            )}
            {entry.notes && <div className={classes.notes}>{entry.notes}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
