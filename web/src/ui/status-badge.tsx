import classes from './status-badge.module.css'

type Tone = 'blue' | 'amber' | 'green' | 'red' | 'orange' | 'purple' | 'grey'

/** Blue planned, amber waiting or in progress, green done, red critical or cancelled, purple postponed, grey closed. */
const STATUSES = {
  reported: ['amber', 'Reported'],
  acknowledged: ['blue', 'Acknowledged'],
  assigned: ['blue', 'Assigned'],
  in_progress: ['amber', 'In progress'],
  resolved: ['green', 'Resolved'],
  closed: ['grey', 'Closed'],

  requested: ['amber', 'Requested'],
  open: ['blue', 'Open'],
  scheduled: ['blue', 'Scheduled'],
  on_hold: ['amber', 'On hold'],
  postponed: ['purple', 'Postponed'],
  completed: ['green', 'Completed'],
  cancelled: ['red', 'Cancelled'],
  rejected: ['red', 'Rejected'],

  pending: ['amber', 'Pending'],
  unassigned: ['amber', 'Unassigned'],
  active: ['green', 'Active'],
  inactive: ['grey', 'Inactive'],
  suspended: ['orange', 'Suspended'],
  disconnected: ['grey', 'Disconnected'],
  invited: ['blue', 'Invited'],
  deactivated: ['grey', 'Deactivated'],
  archived: ['grey', 'Archived'],

  in_service: ['green', 'In service'],
  degraded: ['amber', 'Degraded'],
  out_of_service: ['red', 'Out of service'],
  retired: ['grey', 'Retired'],

  reorder: ['amber', 'To reorder'],
  posted: ['green', 'Posted'],

  draft: ['grey', 'Draft'],
  awaiting: ['amber', 'To approve'],
  ordered: ['blue', 'Ordered'],
  late: ['red', 'Late'],
  partly_received: ['amber', 'Partly received'],
  received: ['green', 'Received'],

  queued: ['blue', 'Queued'],
  sent: ['green', 'Sent'],
  failed: ['red', 'Failed'],

  paused: ['amber', 'Paused'],
  ended: ['grey', 'Ended'],
  done: ['green', 'Done'],
  skipped: ['grey', 'Left out'],
  covered: ['green', 'Done with another'],
  overdue: ['red', 'Overdue'],

  submitted: ['amber', 'Submitted'],
  under_review: ['blue', 'Under review'],
  approved: ['blue', 'Approved'],
  withdrawn: ['grey', 'Withdrawn'],

  now: ['green', 'Shown now'],
  coming: ['blue', 'Coming'],
  over: ['grey', 'Over'],
  outage: ['red', 'Outage'],
  planned_outage: ['blue', 'Planned outage'],
  information: ['grey', 'News'],

  available: ['green', 'Available'],
  on_job: ['amber', 'On a job'],
  on_leave: ['grey', 'On leave'],
  off_shift: ['grey', 'Off shift'],

  low: ['grey', 'Low'],
  medium: ['amber', 'Medium'],
  high: ['orange', 'High'],
  critical: ['red', 'Critical'],
  urgent: ['red', 'Urgent'],
} as const satisfies Record<string, readonly [Tone, string]>

export type StatusName = keyof typeof STATUSES

export const isStatus = (value: string | null): value is StatusName => value !== null && Object.hasOwn(STATUSES, value)

export const statusWord = (status: StatusName): string => STATUSES[status][1]

/** Colour and word: never colour alone. */
export function StatusBadge({ status, label }: { status: StatusName; label?: string }) {
  const [tone, word] = STATUSES[status]
  return (
    <span className={classes.badge} data-tone={tone}>
      {label ?? word}
    </span>
  )
}
