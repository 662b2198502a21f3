import { Severity, type WorkOrderRow, type WorkOrderStatus } from '@mtambo/contract'

const FIRST: Partial<Record<WorkOrderStatus, number>> = {
  in_progress: 0,
  open: 1,
  scheduled: 1,
  postponed: 1,
  on_hold: 2,
}

const urgency = (order: WorkOrderRow) => -Severity.options.indexOf(order.priority)
const stage = (order: WorkOrderRow) => FIRST[order.status] ?? 4

/** What is in hand first, then the most urgent, then what has waited longest; what is on hold comes last. */
export const inOrder = (orders: WorkOrderRow[]) =>
  orders.toSorted(
    (a, b) => stage(a) - stage(b) || urgency(a) - urgency(b) || a.createdAt.getTime() - b.createdAt.getTime(),
  )

const byDay = (a: WorkOrderRow, b: WorkOrderRow) =>
  `${a.scheduledOn} ${a.scheduledTime ?? ''}`.localeCompare(`${b.scheduledOn} ${b.scheduledTime ?? ''}`)

export type Group = { title: string; orders: WorkOrderRow[] }

/** A day's work: what is in hand, what waits today (also what is late, and what came without a day), and what comes. */
export function byTime(orders: WorkOrderRow[], today: string): Group[] {
  const group = (order: WorkOrderRow) => {
    if (order.status === 'in_progress') return 'In progress'
    if (order.status === 'on_hold') return 'On hold'
    return order.scheduledOn && order.scheduledOn > today ? 'Later' : 'Today'
  }
  const groups = Object.groupBy(inOrder(orders), group)
  return (['In progress', 'Today', 'Later', 'On hold'] as const).flatMap((title) => {
    const found = groups[title] ?? []
    return found.length > 0 ? [{ title, orders: title === 'Later' ? found.toSorted(byDay) : found }] : []
  })
}
