import type { ScheduleWork, WorkOrderStatus } from '@mtambo/contract'
import type { z } from 'zod'
import type { DemoAsset } from './assets.ts'
import type { DemoCustomer } from './customers.ts'
import type { Crew } from './fault-steps.ts'
import { stepsOfJob, type JobEnding, type JobStep } from './job-steps.ts'
import { before, DAY, HOUR, localDay, MINUTE, plus } from './moments.ts'
import { at, idAt, random, type Random } from './random.ts'
import { workKinds, type WorkKind } from './work-texts.ts'

export type DemoTeam = { id: string; name: string; usernames: string[]; madeAt: Date }

/** A piece of planned work from its plan to where it stands now. */
export type DemoJob = {
  input: z.output<typeof ScheduleWork> & { id: string }
  /** Usernames: who planned it, and who is to do it where that is one person. */
  by: string
  technician: string | null
  plannedAt: Date
  steps: JobStep[]
  status: Extract<WorkOrderStatus, 'scheduled' | 'in_progress' | 'on_hold' | 'completed' | 'cancelled' | 'postponed'>
}

export type JobSource = { customers: DemoCustomer[]; assets: DemoAsset[]; crew: Crew; teams: DemoTeam[] }

const TEAMS = ['Lines crew', 'Transformers and substations', 'Meters and service']

/** As many as there are people for, at least two in each; some are in two. */
export function demoTeams(seed: number, { technicians }: Crew, now: Date): DemoTeam[] {
  const chance = random(seed, 'teams')
  const madeAt = before(now, 390 * DAY)
  const many = Math.min(TEAMS.length, Math.max(1, Math.floor(technicians.length / 2) + 1))
  return TEAMS.slice(0, technicians.length < 4 ? 1 : many).map((name, i) => ({
    id: idAt(madeAt, chance),
    name,
    usernames: [at(technicians, 2 * i), at(technicians, 2 * i + 1)],
    madeAt: plus(madeAt, i * MINUTE),
  }))
}

const FIRST_DAY = -60
const LAST_DAY = 45

/** Spread evenly over the days, the earliest first. */
export function demoJobs(seed: number, count: number, source: JobSource, now: Date): DemoJob[] {
  const chance = random(seed, 'jobs')
  return Array.from({ length: count }, (_, i) => {
    const offset = Math.round(FIRST_DAY + ((LAST_DAY - FIRST_DAY) * i) / Math.max(1, count - 1))
    return jobOf(i, offset, at(workKinds, i * 5 + Math.floor(i / workKinds.length)), source, now, chance)
  }).sort((a, b) => a.plannedAt.getTime() - b.plannedAt.getTime())
}

/** How it ends: what lies behind is mostly done, what lies ahead mostly still to come. */
function endingOf(i: number, offset: number): JobEnding {
  if (i % 11 === 3) return 'cancelled'
  if (offset >= 0) return i % 7 === 2 ? 'postponed' : 'scheduled'
  if (offset > -3) return 'in_progress'
  if (offset > -5) return 'on_hold'
  if (offset > -7) return 'scheduled'
  return 'completed'
}

function jobOf(i: number, offset: number, kind: WorkKind, source: JobSource, now: Date, chance: Random): DemoJob {
  const ending = endingOf(i, offset)
  const day = workday(plus(now, offset * DAY), offset)
  const team = i % 3 === 0 ? at(source.teams, i / 3) : undefined
  const nobody = !team && offset > 3 && i % 5 === 1
  const technician = team || nobody ? null : at(source.crew.technicians, i)
  const worker = technician ?? at(team?.usernames ?? source.crew.technicians, i)
  const by = at(source.crew.managers, i)
  // What is postponed was meant for a day before the one it has now.
  const firstDay = ending === 'postponed' ? workday(before(now, chance.int(1, 6) * DAY), -1) : day
  const plannedAt = before(firstDay < now ? firstDay : now, chance.int(3, 20) * DAY + chance.int(0, 5) * HOUR)
  const story = { ending, kind, day, firstDay, plannedAt, now, by, worker, turn: i }
  return {
    input: {
      id: idAt(plannedAt, chance),
      title: kind.title,
      description: kind.description,
      type: kind.type,
      priority: kind.priority,
      ...placeOf(kind, source, chance),
      scheduledOn: localDay(firstDay),
      ...(i % 4 !== 3 && { scheduledTime: at(['08:00', '09:30', '11:00', '14:00'], i + Math.floor(i / 4)) }),
      estimatedMinutes: kind.minutes,
      ...(team && { teamId: team.id }),
    },
    by,
    technician,
    plannedAt,
    steps: stepsOfJob(story, chance),
    status: ending,
  }
}

/** Eight in the morning of that day; nothing is planned for a Sunday, so behind it is the Saturday and ahead the Monday. */
function workday(moment: Date, offset: number): Date {
  const morning = new Date(`${localDay(moment)}T05:00:00Z`)
  return morning.getUTCDay() === 0 ? plus(morning, offset < 0 ? -DAY : DAY) : morning
}

/** At an asset of the register; where there are none of that kind, in a neighbourhood with customers. */
function placeOf({ equipment }: WorkKind, { assets, customers }: JobSource, chance: Random) {
  const known = assets.filter(({ input, changes }) => input.category === equipment && changes.length === 0)
  if (known.length > 0) {
    const { input } = chance.pick(known)
    return { equipmentType: equipment, assetId: input.id, locationText: input.locationText ?? input.name }
  }
  const { site } = chance.pick(customers)
  const text = {
    meter: `Route ${site.areaCode}-${chance.int(1, 9)}`,
    other: `Cabinet ${site.areaCode}-${chance.int(10, 60)}`,
  }
  return {
    equipmentType: equipment,
    equipment: text[equipment as keyof typeof text] ?? site.transformer,
    locationText: `${site.estate}, ${site.town.town}`,
    point: site.point,
  }
}
