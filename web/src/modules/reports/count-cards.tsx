import type { Output, reports, Words } from '@mtambo/contract'
import { formatNumber } from '#lib/format.ts'
import { Link, type To } from '#lib/router.ts'
import { useCan, useMe, useWords } from '#lib/session.ts'
import classes from './dashboard.module.css'

type Counts = Output<typeof reports.dashboard>['counts']
type Card = To & {
  label: string
  count: number | null
  /** Something to do about it. */
  urgent?: boolean
  /** None is not worth a word: many organisations never have one. */
  ifAny?: boolean
}

/** Every number and the list that explains it. */
function useCards(counts: Counts): Card[] {
  const words = useWords()
  const { user } = useMe()
  const own = useCan('cases:read') === 'own'
  const ownWork = useCan('work-orders:read') === 'own'
  return [
    {
      label: `Unassigned ${words.cases.toLowerCase()}`,
      count: counts.unassignedCases,
      to: '/cases',
      search: { status: 'unassigned' },
      urgent: true,
    },
    {
      label: own ? `My open ${words.cases.toLowerCase()}` : `Open ${words.cases.toLowerCase()}`,
      count: counts.pendingCases,
      to: '/cases',
      // Somebody who works on their own also finds there what nobody has yet; the number does not count that.
      search: { status: 'pending', assigneeId: own ? user.id : undefined },
    },
    {
      label: `Open ${words.workOrders.toLowerCase()}`,
      count: counts.openWorkOrders,
      to: ownWork ? '/my-work' : '/work-orders',
      search: ownWork ? undefined : { status: 'pending' },
    },
    {
      label: `Scheduled ${words.workOrders.toLowerCase()}`,
      count: counts.scheduledWorkOrders,
      to: '/work-orders',
      search: { status: 'scheduled' },
    },
    {
      label: `${words.workOrders} to approve`,
      count: counts.workToApprove,
      to: '/work-orders',
      search: { status: 'requested' },
      urgent: true,
      ifAny: true,
    },
    {
      label: 'Pending requests',
      count: counts.pendingRequests,
      to: '/service-requests',
      search: { status: 'pending' },
    },
    ...registers(counts, words),
  ]
}

const registers = (counts: Counts, words: Words): Card[] => [
  {
    label: `Active ${words.customers.toLowerCase()}`,
    count: counts.activeCustomers,
    to: '/customers',
    search: { active: 'yes' },
  },
  {
    label: `Active ${words.connections.toLowerCase()}`,
    count: counts.activeConnections,
    to: '/connections',
    search: { status: 'active' },
  },
]

export function CountCards({ counts }: { counts: Counts }) {
  const cards = useCards(counts)
  const seen = cards.filter(
    (card): card is Card & { count: number } => card.count !== null && !(card.ifAny && card.count === 0),
  )
  return (
    <ul className={classes.counts} aria-label="Counts">
      {seen.map(({ label, count, urgent, to, search }) => (
        <li key={label}>
          <Link to={to} search={search} className={classes.count} data-urgent={(urgent && count > 0) || undefined}>
            <span className={classes.number}>{formatNumber(count)}</span> <span className={classes.label}>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
