import type { SupportAccess, SupportStatus } from '@mtambo/contract'
import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatInstant } from '#lib/format.ts'
import { type StatusName, StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import classes from './platform.module.css'

const SHOWN: Record<SupportStatus, [StatusName, string]> = {
  waiting: ['pending', 'Waits for an answer'],
  open: ['active', 'Open'],
  declined: ['rejected', 'Not let in'],
  over: ['over', 'Over'],
}

/** One time support was there, or asked to be. The same for the company and for the operators. */
export function SupportRow({ access, children }: { access: SupportAccess; children?: ReactNode }) {
  const { who, reason, minutes, full, status, askedAt, openedAt, until, answeredBy, endedBy } = access
  const [badge, word] = SHOWN[status]
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <Group gap="xs">
          <Text fw={550}>{who}</Text>
          <StatusBadge status={badge} label={word} />
        </Group>
        <Text>{reason}</Text>
        <Text size="sm" c="dimmed">
          {full ? 'To change things' : 'To look'} · {minutes} minutes · asked <TimeAgo at={askedAt} />
        </Text>
        <Text size="sm" c="dimmed">
          {[
            answeredBy && `${status === 'declined' ? 'Not let in' : 'Let in'} by ${answeredBy}`,
            openedAt && until && `${formatInstant(openedAt)} to ${formatInstant(until).slice(-5)}`,
            endedBy && `ended by ${endedBy}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {children}
    </li>
  )
}

export const SupportRows = ({ children }: { children: ReactNode }) => <ul className={classes.rows}>{children}</ul>
