import type { ThreadRow as Row } from '@mtambo/contract'
import { Text, VisuallyHidden } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import classes from './inbox.module.css'
import type { InboxSearch } from './inbox-page.tsx'

/** One conversation: who, about what, the beginning of the newest message, and who has it. */
export function ThreadRow({ row, search }: { row: Row; search: InboxSearch }) {
  const { id, subject, customer, preview, lastFromCustomer, unread, lastAt } = row
  return (
    <Link
      to="/messages/$id"
      params={{ id }}
      search={search}
      activeOptions={{ includeSearch: false }}
      className={classes.row}
      data-unread={unread > 0 || undefined}
    >
      <span className={classes.line}>
        <span className={classes.who}>
          {unread > 0 && (
            <span className={classes.dot}>
              <VisuallyHidden>{unread} unread, </VisuallyHidden>
            </span>
          )}
          {customer.name}
        </span>
        <Text span size="sm" c="dimmed" className={classes.when}>
          <TimeAgo at={lastAt} />
        </Text>
      </span>
      <span className={classes.subject}>{subject}</span>
      <span className={classes.line}>
        <span className={classes.preview}>
          {!lastFromCustomer && 'Answered: '}
          {preview}
        </span>
        <Marks row={row} box={search.box} />
      </span>
    </Link>
  )
}

/** Only what the box does not say already. */
function Marks({ row: { status, assignee }, box }: { row: Row; box: InboxSearch['box'] }) {
  return (
    <span className={classes.marks}>
      {status === 'closed' && <StatusBadge status="closed" />}
      {box !== 'unassigned' && !assignee && <StatusBadge status="unassigned" />}
      {box !== 'mine' && assignee && (
        <Text span size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {assignee.name}
        </Text>
      )}
    </span>
  )
}
