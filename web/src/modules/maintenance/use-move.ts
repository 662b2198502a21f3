import { type CalendarEvent, maintenance, workOrders } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { clashesAfter, plannedText, useToday } from '#modules/work-orders/index.ts'
import { segment, useAct } from '#lib/query.ts'
import { toastRefusal, toastUndo, toast } from '#ui/toast.tsx'
import { moved, type When } from './moved.ts'

const KEY = [segment(maintenance.events), maintenance.events.path]

/** Moves a job in the calendar at once, then on the server; what is refused goes back to where it was. */
export function useMove() {
  const client = useQueryClient()
  const today = useToday()
  const { mutateAsync } = useAct(workOrders.reschedule)
  const put = (event: CalendarEvent) =>
    client.setQueriesData<CalendarEvent[]>({ queryKey: KEY }, (all) =>
      all?.map((one) => (one.id === event.id ? event : one)),
    )

  const warnings = ({ id, assignee, team, ...plan }: CalendarEvent) =>
    clashesAfter(client, { ...plan, assigneeId: assignee?.id, teamId: team?.id, exceptId: id })

  async function move(event: CalendarEvent, { scheduledOn, scheduledTime }: When, undone = false) {
    const when = { scheduledOn, scheduledTime }
    if (event.scheduledOn === when.scheduledOn && event.scheduledTime === when.scheduledTime) return
    const next = moved(event, when)
    await client.cancelQueries({ queryKey: KEY })
    put(next)
    try {
      const { status } = await mutateAsync({ id: event.id, ...when, estimatedMinutes: event.estimatedMinutes })
      void client.invalidateQueries({ queryKey: KEY })
      const said = [
        `${event.number} is moved: ${plannedText(when, today)}.`,
        ...(undone ? [] : await warnings(next)),
      ].join(' ')
      // What was postponed is scheduled now; taking it back would not postpone it again.
      if (undone || status !== event.status) toast(said)
      else toastUndo(said, () => void move(next, event, true))
    } catch (error) {
      put(event)
      toastRefusal(error)
    }
  }
  return move
}
