import type { CaseStatus, Severity } from '@mtambo/contract'
import type { Fix, Told } from './fault-texts/index.ts'
import { before, MINUTE, plus, toSecond, whenCrewsWork } from './moments.ts'
import { at, type Random } from './random.ts'

/** What somebody did, when. `by` and `to` are usernames; only `to` of `reopen` is a status. */
export type Step = { at: Date; by: string } & (
  | { do: 'acknowledge'; notes: string | null }
  | { do: 'assign'; to: string; notes: string | null }
  | { do: 'start' }
  | { do: 'note'; notes: string; forCustomer: boolean }
  /** The technician completes the work order; the case becomes resolved with `resolutionNotes`. */
  | {
      do: 'complete'
      resolutionNotes: string
      workPerformed: string
      partsUsed: string | null
      issuesFound: string | null
      recommendations: string | null
      minutes: number
    }
  /** Resolved from the desk: nobody was ever sent, there is no work order. */
  | { do: 'resolve'; notes: string }
  | { do: 'reopen'; to: 'acknowledged'; notes: string }
  | { do: 'close'; notes: string | null }
)

/** Who works on faults, by username. */
export type Crew = { managers: string[]; technicians: string[]; desk: string[] }

export type Course = {
  kind: Told & { remedy: Fix }
  status: CaseStatus
  reopened: boolean
  /** The first technician could not go. */
  passOn: boolean
  reportedAt: Date
  now: Date
  crew: Crew
  /** Spreads the work over the technicians. */
  turn: number
}

/** Minutes from one step to the next. */
const PACE: Record<Severity, { acknowledge: Range; assign: Range; start: Range; close: Range }> = {
  critical: { acknowledge: [2, 9], assign: [3, 12], start: [14, 50], close: [60, 600] },
  high: { acknowledge: [4, 22], assign: [8, 40], start: [25, 110], close: [120, 1500] },
  medium: { acknowledge: [8, 55], assign: [20, 180], start: [60, 420], close: [300, 2400] },
  low: { acknowledge: [15, 170], assign: [60, 500], start: [180, 1300], close: [600, 3000] },
}
type Range = [number, number]

export function stepsOf(course: Course, chance: Random): Step[] {
  const steps = course.kind.remedy.remote ? deskSteps(course, chance) : fieldSteps(course, chance)
  return keptBefore(course.now, course.reportedAt, upTo(course, steps))
}

/** Each step some minutes after the one before; the answer carries the story on. */
function teller(from: Date, chance: Random) {
  let moment = from
  return {
    after: ([least, most]: Range, when: 'any time' | 'working hours' = 'any time'): Date => {
      const next = plus(moment, (least + chance.next() * (most - least)) * MINUTE)
      moment = toSecond(when === 'working hours' ? whenCrewsWork(next, chance) : next)
      return moment
    },
  }
}

function deskSteps({ kind, reportedAt, crew }: Course, chance: Random): Step[] {
  const { after } = teller(reportedAt, chance)
  const pace = PACE[kind.severity]
  const by = chance.pick(crew.managers)
  return [
    { do: 'acknowledge', at: after(pace.acknowledge), by, notes: kind.remedy.note },
    { do: 'resolve', at: after([60, 240]), by, notes: kind.remedy.done },
    { do: 'close', at: after(pace.close, 'working hours'), by, notes: null },
  ]
}

function fieldSteps(course: Course, chance: Random): Step[] {
  const { kind, reportedAt, crew, reopened, turn } = course
  const told = teller(reportedAt, chance)
  const manager = chance.pick(crew.managers)
  const steps: Step[] = [
    {
      do: 'acknowledge',
      at: told.after(PACE[kind.severity].acknowledge),
      by: manager,
      notes: chance.pick(ACKNOWLEDGED),
    },
    ...visit(course, told, manager, at(crew.technicians, turn), chance),
  ]
  if (!reopened) {
    const closed = told.after(PACE[kind.severity].close, 'working hours')
    return [...steps, { do: 'close', at: closed, by: manager, notes: chance.pick(CLOSED) }]
  }
  const again = 'Another call about it: the same again since last evening.'
  return [
    ...steps,
    { do: 'note', at: told.after([900, 1500]), by: at(crew.desk, 0), notes: again, forCustomer: false },
    {
      do: 'reopen',
      at: told.after([5, 20]),
      by: manager,
      to: 'acknowledged',
      notes: 'Not fixed. Goes first this time.',
    },
    ...visit(course, told, manager, at(crew.technicians, turn + 1), chance),
  ]
}

/** From the assignment to the work done. */
function visit(course: Course, told: ReturnType<typeof teller>, manager: string, technician: string, chance: Random) {
  const { kind, passOn, crew, turn } = course
  const { remedy, severity } = kind
  const pace = PACE[severity]
  const urgent = severity === 'critical' || severity === 'high'
  const steps: Step[] = []
  if (passOn && crew.technicians.length > 1) {
    const first = at(crew.technicians, turn + 2)
    steps.push({ do: 'assign', at: told.after(pace.assign), by: manager, to: first, notes: null })
    const why = 'The first crew was called to an emergency.'
    steps.push({ do: 'assign', at: told.after([20, 60]), by: manager, to: technician, notes: why })
  } else {
    steps.push({ do: 'assign', at: told.after(pace.assign), by: manager, to: technician, notes: chance.pick(ASSIGNED) })
  }
  const minutes = chance.int(...remedy.minutes)
  const started = told.after(pace.start, urgent ? 'any time' : 'working hours')
  steps.push({ do: 'start', at: started, by: technician })
  steps.push({ do: 'note', at: told.after([6, 15]), by: technician, notes: remedy.note, forCustomer: false })
  if (urgent || chance.chance(0.3)) {
    const notes = chance.pick(FOR_THE_CUSTOMER)
    steps.push({ do: 'note', at: told.after([2, 6]), by: at(crew.desk, turn), notes, forCustomer: true })
  }
  const done = logOf(remedy, minutes)
  steps.push({ do: 'complete', at: told.after([minutes, minutes + 20]), by: technician, ...done })
  return steps
}

const logOf = (remedy: Fix, minutes: number) => ({
  resolutionNotes: remedy.done,
  workPerformed: remedy.done,
  partsUsed: remedy.parts,
  issuesFound: remedy.found,
  recommendations: remedy.advice,
  minutes,
})

/** The step that brings a fault to each status; what would come after has not happened yet. */
const LAST: Record<Exclude<CaseStatus, 'reported'>, Step['do'][]> = {
  acknowledged: ['acknowledge'],
  assigned: ['assign'],
  in_progress: ['start', 'note'],
  resolved: ['complete', 'resolve'],
  closed: ['close'],
}

function upTo({ status, reopened }: Course, steps: Step[]): Step[] {
  if (status === 'reported') return []
  // The one that came back stands where its second visit does.
  const from = reopened ? steps.findIndex((step) => step.do === 'reopen') : 0
  const last = steps.findLastIndex((step, i) => i >= from && LAST[status].includes(step.do))
  return steps.slice(0, last + 1)
}

/** Presses a story that would reach into the future together, so that all of it is past. */
function keptBefore(now: Date, reportedAt: Date, steps: Step[]): Step[] {
  const took = (steps.at(-1)?.at.getTime() ?? 0) - reportedAt.getTime()
  const left = before(now, 4 * MINUTE).getTime() - reportedAt.getTime()
  if (took <= left) return steps
  const pressed = steps.map((step) => ({
    ...step,
    at: plus(reportedAt, ((step.at.getTime() - reportedAt.getTime()) * left) / took),
  }))
  return pressed.map((step, i) =>
    step.do === 'complete' ? { ...step, minutes: workedBefore(pressed, i, step.minutes) } : step,
  )
}

/** Nobody worked longer than they were there. */
function workedBefore(steps: Step[], done: number, minutes: number): number {
  const started = steps.slice(0, done).findLast((step) => step.do === 'start')?.at
  const there = started ? Math.floor(((steps[done]?.at.getTime() ?? 0) - started.getTime()) / MINUTE) : minutes
  return Math.max(1, Math.min(minutes, there))
}

const ACKNOWLEDGED = [
  null,
  null,
  'Confirmed with the caller.',
  'Two more calls from the same street.',
  'Seen on the feeder’s load curve.',
  'Caller told to keep people away until the crew comes.',
]
const ASSIGNED = [
  null,
  null,
  'Nearest crew.',
  'Take the ladder truck.',
  'Call the customer before you go.',
  'Please send photos from the place.',
]
const CLOSED = [null, 'Customer confirmed by phone that all is well.', 'No further calls from this line.', null]
const FOR_THE_CUSTOMER = [
  'Our crew is at the place. We expect power back in about two hours.',
  'The fault has been found and is being repaired.',
  'A crew is working on the line. Please treat all wires as live.',
  'We are waiting for a part from the depot and will keep you informed.',
]
