import { and, eq, inArray } from 'drizzle-orm'
import type { Input, Output, planning as endpoints, WorkingHours, WorkloadDay, WorkloadRow } from '@mtambo/contract'
import { dayIn, nextDay } from '#core/clock.ts'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { members, membersWhoMay, organisationOf, readOrganisation } from '#modules/identity/index.ts'
import { listTeams } from '#modules/staff/index.ts'
import { mayAssign, mayPlan, moverIn, plannedOf, workToPlan, type Mover } from '#modules/work-orders/index.ts'
import { awayOn, daysFrom, loadOf, LONGEST_DAYS, openMinutes, USUAL_HOURS } from './rules.ts'

const DAYS = 14

/** Somebody who has work: a person, or a team with its people. */
type Who = Pick<WorkloadRow, 'id' | 'kind' | 'name' | 'detail'> & { userIds: string[] }
type Job = Awaited<ReturnType<typeof plannedOf>>[number]

export async function getWorkload(
  ctx: Ctx,
  { from, teamId, cursor, limit = 25 }: Input<typeof endpoints.workload>,
): Promise<Output<typeof endpoints.workload>> {
  const { timeZone } = await organisationOf(ctx)
  const { workingHours } = await readOrganisation(ctx)
  const usualHours = Object.keys(workingHours).length === 0
  const all = await whoHasWork(ctx, teamId)
  const { items, nextCursor } = pageOf(after(all, cursor), limit, placeIn, (row) => row)
  const days = daysFrom(from, DAYS)
  const userIds = [...new Set(items.flatMap((who) => who.userIds))]
  const jobs = await plannedOf(ctx, {
    start: daysBefore(from, LONGEST_DAYS),
    end: nextDay(days.at(-1)!),
    userIds,
    teamIds: items.filter(({ kind }) => kind === 'team').map(({ id }) => id),
  })
  const frame = {
    days,
    hours: usualHours ? USUAL_HOURS : workingHours,
    today: dayIn(timeZone, ctx.now),
    said: await availabilityIn(ctx, userIds),
  }
  const mover = await moverIn(ctx)
  const rows = items.map((who) => rowOf(who, jobs, frame, mover))
  return { items: rows, nextCursor, usualHours }
}

const daysBefore = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10)

/** People by name, then teams. Whose own work is all they see finds only themselves. */
async function whoHasWork(ctx: Ctx, teamId: string | undefined): Promise<Who[]> {
  const me = reach(ctx, 'work-orders:read') === 'own' ? userIdOf(ctx) : null
  const teams = me === null ? await listTeams(ctx, {}, teamId ? [teamId] : undefined) : []
  const inTeam = new Set(teams.flatMap((team) => team.members.map(({ id }) => id)))
  const people = await membersWhoMay(ctx, 'work-orders:complete')
  return [
    ...people
      .filter(({ userId }) => (me === null ? !teamId || inTeam.has(userId) : userId === me))
      .map(({ userId, name, role }): Who => ({ id: userId, kind: 'person', name, detail: role, userIds: [userId] })),
    ...teams.map(({ id, name, members: people }): Who => ({
      id,
      kind: 'team',
      name,
      detail: people.map((person) => person.name).join(', ') || 'Nobody in it yet',
      userIds: people.map((person) => person.id),
    })),
  ]
}

/** Their order as text: all people come before the first team. */
const placeIn = ({ kind, name, id }: Who) => cursorOf(`${kind === 'person' ? 0 : 1}${name}`, id)

function after(all: Who[], cursor: string | undefined): Who[] {
  const place = placeOf(cursor)
  if (!place) return all
  const at = all.findIndex((who) => who.id === place[1])
  return at < 0 ? [] : all.slice(at + 1)
}

async function availabilityIn({ tx, orgId }: Ctx, userIds: string[]) {
  if (userIds.length === 0) return new Map<string, { availability: string; awayUntil: string | null }>()
  const rows = await tx
    .select({ userId: members.userId, availability: members.availability, awayUntil: members.awayUntil })
    .from(members)
    .where(and(eq(members.orgId, orgId), inArray(members.userId, userIds)))
  return new Map(rows.map(({ userId, ...said }) => [userId, said]))
}

type Frame = {
  days: string[]
  hours: WorkingHours
  today: string
  said: Awaited<ReturnType<typeof availabilityIn>>
}

function rowOf({ userIds, ...who }: Who, all: Job[], frame: Frame, mover: (job: Job) => Mover): WorkloadRow {
  const people = new Set(userIds)
  const own = all.filter((job) =>
    who.kind === 'person' ? job.assigneeId === who.id : job.assigneeId === null && job.teamId === who.id,
  )
  const counted = who.kind === 'person' ? own : [...own, ...all.filter((job) => people.has(job.assigneeId ?? ''))]
  return {
    ...who,
    days: daysOf(userIds, counted, frame),
    jobs: own.filter((job) => job.scheduledOn! >= frame.days[0]!).map((job) => planned(job, mover(job))),
  }
}

function daysOf(userIds: string[], jobs: Job[], { days, hours, today, said }: Frame): WorkloadDay[] {
  const load = loadOf(jobs, days, hours)
  return days.map((on) => {
    const here = userIds.filter(
      (id) => !awayOn(on, today, said.get(id) ?? { availability: 'available', awayUntil: null }),
    )
    const { planned: minutes, unknown } = load.get(on)!
    return {
      on,
      available: here.length * openMinutes(hours, on),
      planned: minutes,
      withoutEstimate: unknown,
      away: userIds.length > 0 && here.length === 0 && openMinutes(hours, on) > 0,
    }
  })
}

const planned = <J extends Job>(job: J, mover: Mover) => ({
  ...job,
  movable: mayPlan(job, mover),
  givable: mayAssign(job, mover),
})

/** What has no day or nobody, for who plans. */
export async function listToPlan(
  ctx: Ctx,
  { limit = 25, ...asked }: Input<typeof endpoints.toPlan>,
): Promise<Output<typeof endpoints.toPlan>> {
  const { items, ...rest } = await workToPlan(ctx, { ...asked, limit })
  const mover = await moverIn(ctx)
  return { ...rest, items: items.map((job) => planned(job, mover(job))) }
}
