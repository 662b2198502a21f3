import { and, eq } from 'drizzle-orm'
import { canMove, SERVICE_REQUEST_NEXT, type ServiceRequestStatus } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { personsOf } from '#modules/identity/index.ts'
import { spokenDay } from '#modules/work-orders/index.ts'
import { requestMoved, requestPlanned, type FormerHolder } from './events.ts'
import { assertCanMove } from './lifecycle.ts'
import type { RequestRecord } from './queries.ts'
import { serviceRequests } from './tables.ts'

type Changes = Partial<Pick<RequestRecord, 'assigneeId' | 'connectionId' | 'workOrderId' | 'resolutionNotes'>>
type Said = {
  notes?: string | null | undefined
  visitOn?: string | null | undefined
  formerHolder?: FormerHolder
}

const ENDS: ServiceRequestStatus[] = ['completed', 'rejected', 'withdrawn']

/** Moves a locked request and says so. */
export async function moveRequest(
  ctx: Ctx,
  before: RequestRecord,
  to: ServiceRequestStatus,
  changes: Changes = {},
  { notes, visitOn = null, formerHolder }: Said = {},
) {
  assertCanMove(before.status, to)
  await ctx.tx
    .update(serviceRequests)
    .set({ ...changes, status: to, ...(ENDS.includes(to) && { resolvedAt: ctx.now }) })
    .where(and(eq(serviceRequests.orgId, ctx.orgId), eq(serviceRequests.id, before.id)))
  await emit(ctx, requestMoved, {
    about: before.id,
    customerId: before.customerId,
    from: before.status,
    to,
    notes,
    data: { userIds: assigneesOf({ ...before, ...changes }), visitOn, ...(formerHolder && { formerHolder }) },
  })
}

/** Says on which day the crew comes; null: nobody knows yet. */
export const sayPlanned = (ctx: Ctx, it: RequestRecord, visitOn: string | null = null) =>
  emit(ctx, requestPlanned, {
    about: it.id,
    customerId: it.customerId,
    notes: visitOn && `The crew comes on ${spokenDay(visitOn)}.`,
    data: { userIds: assigneesOf(it), visitOn },
  })

/** Whose own list it is on. */
export const assigneesOf = ({ assigneeId }: Pick<RequestRecord, 'assigneeId'>) => (assigneeId ? [assigneeId] : [])

/** What has become of it meanwhile, as its reviewer is told. */
const DONE: Partial<Record<ServiceRequestStatus, string>> = {
  under_review: 'is reviewing this',
  approved: 'has approved this',
  in_progress: 'has approved this',
  rejected: 'has rejected this',
}

/**
 * Whether it may become this, by what one saw of it (`expected`). Of two who decide at once, the second is told who was
 * faster.
 */
export async function assertMayBecome(
  ctx: Ctx,
  { status, assigneeId }: RequestRecord,
  to: ServiceRequestStatus,
  expected: ServiceRequestStatus = status,
) {
  const done = DONE[status]
  const other = assigneeId !== null && assigneeId !== userIdOf(ctx) ? assigneeId : undefined
  const changed = expected !== status
  if (other && done && (changed || !canMove(SERVICE_REQUEST_NEXT, status, to))) {
    const name = (await personsOf(ctx, [other])).get(other)?.name ?? 'A colleague'
    throw new Refusal('conflict', `Somebody was faster: ${name} ${done}.`)
  }
  assertCanMove(status, to)
  if (changed)
    throw new Refusal('conflict', `This has changed meanwhile: it is ${status.replaceAll('_', ' ')}. Look again.`)
}
