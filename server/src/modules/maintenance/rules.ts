import { CALENDAR_COLOURS, CALENDAR_STATUS, type WorkOrderStatus } from '@mtambo/contract'
import { nextDay } from '#core/clock.ts'

export const REMINDER_MOMENTS = ['before', 'morning'] as const
export type ReminderMoment = (typeof REMINDER_MOMENTS)[number]

/** From these hours of the organisation's day: in the afternoon for tomorrow, so that parts can be packed, and at six for today. */
const FROM_HOUR = { before: 15, morning: 6 } satisfies Record<ReminderMoment, number>

/** Which reminders are due now, each with the day of the work it is about. `local` is `2026-01-31 14:05`. */
export function remindersDue(local: string): { moment: ReminderMoment; day: string }[] {
  const [today, hour] = [local.slice(0, 10), Number(local.slice(11, 13))]
  return REMINDER_MOMENTS.filter((moment) => hour >= FROM_HOUR[moment]).map((moment) => ({
    moment,
    day: moment === 'before' ? nextDay(today) : today,
  }))
}

/** What has no end is drawn an hour long. */
const USUAL_MINUTES = 60
const DAY = 1440

type Planned = { scheduledOn: string; scheduledTime: string | null; estimatedMinutes: number | null }

const wall = (day: string, minutes: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString().slice(0, 16)

/** From when to when it stands in a calendar, by the clock on the wall; the end of whole days is the day after the last. */
export function extentOf({ scheduledOn, scheduledTime, estimatedMinutes }: Planned) {
  if (!scheduledTime)
    return {
      allDay: true,
      start: scheduledOn,
      end: wall(scheduledOn, Math.max(1, Math.ceil((estimatedMinutes ?? 0) / DAY)) * DAY).slice(0, 10),
    }
  const [hours, minutes] = scheduledTime.split(':').map(Number) as [number, number]
  const from = hours * 60 + minutes
  return {
    allDay: false,
    start: `${scheduledOn}T${scheduledTime}`,
    end: wall(scheduledOn, from + (estimatedMinutes ?? USUAL_MINUTES)),
  }
}

/** The statuses that stand in a calendar. */
export const IN_CALENDARS = Object.keys(CALENDAR_STATUS) as WorkOrderStatus[]

export const colourOf = (status: WorkOrderStatus) => CALENDAR_COLOURS[CALENDAR_STATUS[status] ?? 'scheduled'].colour

type Order = { assigneeId: string | null; teamId: string | null; createdById: string | null }
type People = { teams: Map<string, { userId: string }[]>; here: Set<string> }

/** Who is reminded of it: the person who has it, else everybody in its team, else whoever planned it. Nobody who has left. */
export function remindedOf({ assigneeId, teamId, createdById }: Order, { teams, here }: People) {
  const team = teamId === null ? [] : (teams.get(teamId) ?? []).map(({ userId }) => userId)
  const still = (ids: (string | null)[]) => ids.filter((id) => id !== null).filter((id) => here.has(id))
  const [person, members] = [still([assigneeId]), still(team)]
  if (person.length > 0) return { userIds: person, nobody: false }
  if (members.length > 0) return { userIds: members, nobody: false }
  return { userIds: still([createdById]), nobody: true }
}
