import ical, { ICalEventStatus } from 'ical-generator'
import { dayIn, momentAt } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { outside } from '#core/outside/index.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { plannedBetween } from '#modules/work-orders/index.ts'
import { pageOf } from './calendar.ts'
import { extentOf, IN_CALENDARS } from './rules.ts'

const DAYS_BACK = 30
const DAYS_AHEAD = 180
/** A telephone that is given more shows nothing at all. */
const MOST = 2000
const REFRESH_SECONDS = 3600

const daysFrom = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000)

type Planned = Awaited<ReturnType<typeof plannedBetween>>[number]

/** A person's planned work as iCalendar: their own and their teams', or everybody's for whoever may see all. */
export async function calendarText(ctx: Ctx): Promise<string> {
  const { name, words, timeZone } = await organisationOf(ctx)
  const orders = await plannedBetween(ctx, {
    start: dayIn(timeZone, daysFrom(ctx.now, -DAYS_BACK)),
    end: dayIn(timeZone, daysFrom(ctx.now, DAYS_AHEAD)),
    statuses: IN_CALENDARS,
    limit: MOST,
  })
  const calendar = ical({
    // The library writes this one as it is.
    name: `${words.workOrders} · ${name}`.replace(/\s+/g, ' '),
    prodId: { company: 'Mtambo', product: 'Work' },
    ttl: REFRESH_SECONDS,
  })
  for (const order of orders) calendar.createEvent(eventOf(order, timeZone, ctx.now))
  return calendar.toString()
}

/**
 * A time is given as the moment it is, in UTC: every calendar shows it right wherever its reader is, without a
 * definition of the zone, which only what repeats would need. A whole day is a day everywhere.
 */
function eventOf(order: Planned, timeZone: string, stamp: Date) {
  const { allDay, start, end } = extentOf({ ...order, scheduledOn: order.scheduledOn! })
  const moment = (wall: string) => (allDay ? new Date(`${wall}T00:00:00Z`) : momentAt(wall, timeZone))
  const who = [order.assignee?.name, order.team?.name].filter(Boolean).join(', ')
  const url = `${outside().publicUrl}${pageOf(order.id)}`
  return {
    id: order.id,
    stamp,
    allDay,
    start: moment(start),
    end: moment(end),
    summary: `${order.title} (${order.number})`,
    location: order.locationText,
    description: [`Status: ${order.status.replaceAll('_', ' ')}`, who && `For: ${who}`, url].filter(Boolean).join('\n'),
    status: order.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url,
  }
}
