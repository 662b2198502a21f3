import type { CalendarEvent, Input, maintenance as endpoints } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { plannedBetween } from '#modules/work-orders/index.ts'
import { colourOf, extentOf, IN_CALENDARS } from './rules.ts'

const MOST_DAYS = 100
/** More than a calendar can draw; whoever has more looks at fewer days or one team. */
const MOST_EVENTS = 10_000

export const pageOf = (id: string) => `/console/work-orders/${id}`

/** What is planned for these days, in one query over the index of plans. */
export async function calendarEvents(
  ctx: Ctx,
  { start, end, status, ...filters }: Input<typeof endpoints.events>,
): Promise<CalendarEvent[]> {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000
  if (days <= 0) throw invalid({ end: 'The range must end after it starts.' })
  if (days > MOST_DAYS) throw invalid({ end: `Ask for at most ${MOST_DAYS} days.` })
  const statuses = IN_CALENDARS.filter((one) => !status || one === status)
  if (statuses.length === 0) return []
  const orders = await plannedBetween(ctx, { start, end, statuses, limit: MOST_EVENTS, ...filters })
  const plans = Boolean(reach(ctx, 'work-orders:create'))
  return orders.map((order) => {
    const scheduledOn = order.scheduledOn!
    return {
      ...order,
      scheduledOn,
      ...extentOf({ ...order, scheduledOn }),
      backgroundColor: colourOf(order.status),
      url: pageOf(order.id),
      movable: plans && (order.status === 'scheduled' || order.status === 'postponed'),
    }
  })
}
