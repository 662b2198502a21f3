import type { WorkOrderRow } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { formatWeekday, todayIn } from '#lib/day.ts'
import { Link } from '#lib/router.ts'
import { useCan, useTimeZone, useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import classes from './dashboard.module.css'

/** Mon 23 Nov 09:30, or nothing for what has no day yet. */
const planned = ({ scheduledOn, scheduledTime }: WorkOrderRow, today: string) =>
  scheduledOn && [formatWeekday(scheduledOn, today), scheduledTime].filter(Boolean).join(' ')

export function NextWork({ work }: { work: WorkOrderRow[] }) {
  const words = useWords()
  const today = todayIn(useTimeZone())
  const seesAll = useCan('work-orders:read') === 'all'
  const all = seesAll
    ? { to: '/work-orders', search: { status: 'pending' }, label: `All ${words.workOrders.toLowerCase()}` }
    : { to: '/my-work', search: undefined, label: 'My work' }
  return (
    <Section
      title="Next work"
      flush
      action={
        <Anchor component={Link} to={all.to} search={all.search}>
          {all.label}
        </Anchor>
      }
    >
      {work.length === 0 && (
        <Text c="dimmed" className={classes.nothing}>
          No work is waiting for you. When something is assigned to you, you are told.
        </Text>
      )}
      <ul className={classes.rows}>
        {work.map((order) => (
          <li key={order.id}>
            <Link to="/work-orders/$id" params={{ id: order.id }} className={classes.row}>
              <span className={classes.main}>
                <span className={classes.title}>{order.title}</span>
                <span className={classes.detail}>
                  {[planned(order, today), order.number, order.assignee?.name ?? order.team?.name]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className={classes.badges}>
                {(order.priority === 'critical' || order.priority === 'high') && (
                  <StatusBadge status={order.priority} />
                )}
                <StatusBadge status={order.status} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
