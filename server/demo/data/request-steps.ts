import type { ServiceRequestStatus, ServiceRequestType } from '@mtambo/contract'
import { before, DAY, HOUR, localDay, MINUTE, plus, toSecond, whenCrewsWork } from './moments.ts'
import type { Random } from './random.ts'
import { INTERNAL_NOTES, NOTES_TO_CUSTOMER } from './request-texts.ts'

/** What happens to a request, by a username; `withdraw` is the customer's. `visitOn`: the day the crew comes. */
export type RequestStep = { at: Date; by: string } & (
  | { do: 'review' | 'withdraw' | 'start' }
  | { do: 'approve'; technician: string | null; visitOn: string | null }
  | { do: 'reject' | 'cancel' | 'finish'; notes: string }
  | { do: 'note'; notes: string; forCustomer: boolean }
  | { do: 'work'; notes: string; minutes: number }
)

type Story = {
  end: ServiceRequestStatus | 'unplanned'
  type: ServiceRequestType
  submittedAt: Date
  texts: { rejected: string; done: string }
  /** Its visit to come has a day for certain. */
  planned: boolean
}
type By = { manager: string; technician: string }

/** All that happens on the way there. */
export function stepsOf(
  { end, type, submittedAt, texts, planned }: Story,
  by: By,
  now: Date,
  chance: Random,
): RequestStep[] {
  if (end === 'submitted') return []
  let moment = submittedAt
  const after = (from: number, to: number) =>
    (moment = whenCrewsWork(plus(moment, chance.int(from, to) * MINUTE), chance))
  const { manager, technician } = by
  const steps: RequestStep[] = [{ do: 'review', at: after(60, 900), by: manager }]
  if (chance.chance(0.5))
    steps.push({ do: 'note', at: after(10, 60), by: manager, notes: chance.pick(INTERNAL_NOTES), forCustomer: false })
  if (end === 'under_review') return pressed(steps, submittedAt, now)
  if (end === 'withdrawn') return [...steps, { do: 'withdraw', at: after(60, 600), by: manager }]
  if (end === 'rejected') return [...steps, { do: 'reject', at: after(60, 1500), by: manager, notes: texts.rejected }]

  const approved = after(60, 1500)
  const visit = type === 'name_change' ? null : after(DAY / MINUTE, (3 * DAY) / MINUTE)
  const comes = end === 'approved' ? visitToCome(now, planned, chance) : visit
  const visitOn = visit && comes && localDay(comes)
  steps.push({ do: 'approve', at: approved, by: manager, technician: visitOn && technician, visitOn })
  if (chance.chance(0.3))
    steps.push({
      do: 'note',
      at: plus(approved, 20 * MINUTE),
      by: manager,
      notes: chance.pick(NOTES_TO_CUSTOMER),
      forCustomer: true,
    })
  if (end === 'approved') return pressed(steps, submittedAt, now)
  if (end === 'unplanned') {
    const notes = 'The crew is needed for storm damage.'
    return pressed([...steps, { do: 'cancel', at: moment, by: manager, notes }], submittedAt, now)
  }
  if (type === 'name_change')
    return pressed([...steps, { do: 'finish', at: after(600, 2400), by: manager, notes: texts.done }], submittedAt, now)
  steps.push({ do: 'start', at: moment, by: technician })
  if (end === 'completed') {
    const minutes = chance.int(45, 180)
    const at = plus(moment, (minutes + 10) * MINUTE)
    steps.push({ do: 'work', at, by: technician, notes: texts.done, minutes })
  }
  return onTheDay(pressed(steps, submittedAt, before(now, chance.int(0, 240) * MINUTE)))
}

/** In the next days, on a day when crews work; here and there nobody has said when yet. */
const visitToCome = (now: Date, planned: boolean, chance: Random) =>
  planned || chance.chance(0.75) ? whenCrewsWork(plus(now, chance.int(1, 6) * DAY), chance) : null

/** Presses a story that would reach into the future together, so that all of it is past. */
function pressed(steps: RequestStep[], submittedAt: Date, now: Date): RequestStep[] {
  const took = (steps.at(-1)?.at.getTime() ?? 0) - submittedAt.getTime()
  const left = before(now, HOUR).getTime() - submittedAt.getTime()
  const share = took > left ? left / took : 1
  return steps.map((step) => ({
    ...step,
    at: toSecond(plus(submittedAt, (step.at.getTime() - submittedAt.getTime()) * share)),
  }))
}

/** The visit is planned for the day on which the crew came. */
function onTheDay(steps: RequestStep[]): RequestStep[] {
  const start = steps.find((step) => step.do === 'start')
  return steps.map((step) => (step.do === 'approve' && start ? { ...step, visitOn: localDay(start.at) } : step))
}
