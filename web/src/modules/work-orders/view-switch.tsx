import { type Icon, IconCalendar, IconLayoutKanban, IconList, IconUsersGroup } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { rememberWorkView, WORK_VIEWS, type WorkView } from '#lib/work-view.ts'
import classes from './view-switch.module.css'

const VIEWS: [WorkView, string, Icon][] = [
  ['list', 'List', IconList],
  ['board', 'Board', IconLayoutKanban],
  ['calendar', 'Calendar', IconCalendar],
  ['workload', 'Workload', IconUsersGroup],
]

/** The filters that mean the same in every view. */
const SHARED = [
  'type',
  'equipmentType',
  'priority',
  'assigneeId',
  'teamId',
  'assetId',
  'locationId',
  'overdue',
  'mine',
  'q',
  'from',
  'to',
]

type Props = { here: WorkView; search: Record<string, unknown> }

/** The same work as a list, a board, a calendar or people's days. What is filtered stays; what one chose last is remembered. */
export function ViewSwitch({ here, search }: Props) {
  const shared = Object.fromEntries(SHARED.filter((name) => search[name]).map((name) => [name, search[name]]))
  return (
    <nav className={classes.switch} aria-label="View">
      {VIEWS.map(([view, label, ViewIcon]) => (
        <Link
          key={view}
          to={WORK_VIEWS[view]}
          search={view === 'list' ? { status: 'pending', ...shared } : shared}
          className={classes.view}
          activeOptions={{ exact: true, includeSearch: false }}
          data-here={view === here || undefined}
          onClick={() => rememberWorkView(view)}
        >
          <ViewIcon size={16} aria-hidden /> {label}
        </Link>
      ))}
    </nav>
  )
}
