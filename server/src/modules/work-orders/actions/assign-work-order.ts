import { and, eq } from 'drizzle-orm'
import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow, Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { organisationOf, personsOf } from '#modules/identity/index.ts'
import { dataOf, workOrderAssigned } from '../events.ts'
import { endHold } from '../holds.ts'
import { PENDING, statusAnew, WAITS } from '../lifecycle.ts'
import { getWorkOrder, lockToPlan, peopleOf, teamNamed, type WorkOrderRecord } from '../queries.ts'
import { workOrders } from '../tables.ts'
import { assertMayHave } from '../who.ts'

type Given = { assigneeId: string | null; teamId: string | null }

/** Gives an open order to somebody else. What was started starts anew for them. */
export const assignWorkOrder = (ctx: Ctx, before: WorkOrderRecord, assigneeId: string) =>
  give(ctx, before, { assigneeId, teamId: before.teamId })

export async function give(ctx: Ctx, before: WorkOrderRecord, given: Given) {
  if (given.assigneeId === before.assigneeId && given.teamId === before.teamId) return
  const to = statusAnew(before.status, before.scheduledOn)
  const waited = before.status === 'on_hold' ? await endHold(ctx, before.id) : 0
  await ctx.tx
    .update(workOrders)
    .set({ ...given, status: to, startedAt: null, holdReason: null, heldMinutes: before.heldMinutes + waited })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, before.id)))
  const [had, data] = [await peopleOf(ctx, before), await dataOf(ctx, { ...before, ...given })]
  await emit(ctx, workOrderAssigned, {
    about: before.id,
    from: before.status,
    to,
    data: {
      ...data,
      userIds: [...new Set([...data.userIds, ...had])],
      newIds: data.userIds.filter((id) => !had.includes(id)),
    },
  })
}

/** Gives it to a person, a team, both or nobody. Of two who assign at once, one is told who was faster. */
export async function assignPlanned(
  ctx: Ctx,
  { id, assigneeId = null, teamId = null, expectedAssigneeId, expectedTeamId }: Input<typeof endpoints.assign>,
) {
  const before = await lockToPlan(ctx, id)
  await assertLoose(ctx, before)
  await assertStillWith(ctx, before, { expectedAssigneeId, expectedTeamId })
  assertGivable(before)
  await assertMayHave(ctx, { assigneeId, teamId })
  await give(ctx, before, { assigneeId, teamId })
  return getWorkOrder(ctx, { id })
}

/** What was opened for a case goes where the case goes. */
export async function assertLoose(ctx: Ctx, { caseId }: WorkOrderRecord) {
  if (!caseId) return
  const { words } = await organisationOf(ctx)
  throw notAllowedNow(`This belongs to a ${words.case.toLowerCase()} and goes where it goes. Assign that instead.`)
}

export function assertGivable({ status }: WorkOrderRecord) {
  if (status === 'requested') throw notAllowedNow(WAITS)
  if (!PENDING.some((pending) => pending === status))
    throw notAllowedNow(`Work that is ${status.replaceAll('_', ' ')} cannot be given to anybody.`)
}

type Expected = Pick<Input<typeof endpoints.assign>, 'expectedAssigneeId' | 'expectedTeamId'>

/** Whoever decides on what they saw is told when somebody was faster. */
export async function assertStillWith(
  ctx: Ctx,
  before: WorkOrderRecord,
  { expectedAssigneeId, expectedTeamId }: Expected,
) {
  if (
    (expectedAssigneeId !== undefined && expectedAssigneeId !== before.assigneeId) ||
    (expectedTeamId !== undefined && expectedTeamId !== before.teamId)
  )
    throw await takenBy(ctx, before)
}

async function takenBy(ctx: Ctx, { assigneeId, teamId }: WorkOrderRecord) {
  const name = assigneeId
    ? (await personsOf(ctx, [assigneeId])).get(assigneeId)?.name
    : teamId && (await teamNamed(ctx, teamId))
  return new Refusal(
    'conflict',
    name ? `Somebody was faster: this is now with ${name}.` : 'Somebody was faster: this was just taken back.',
  )
}
