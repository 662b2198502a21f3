import type { Point, Severity, WorkOrderStatus, WorkType } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexWords } from '#core/search.ts'
import { nextNumber } from '#modules/identity/index.ts'
import { dataOf, workOrderOpened, workOrderRequested } from '../events.ts'
import { findableBy } from '../rows.ts'
import { workOrders } from '../tables.ts'

export type NewWorkOrder = {
  id?: string | undefined
  title: string
  description?: string | null | undefined
  type: WorkType
  priority: Severity
  assigneeId?: string | null | undefined
  teamId?: string | null | undefined
  caseId?: string | null | undefined
  serviceRequestId?: string | null | undefined
  connectionId?: string | null | undefined
  equipmentType?: string | null | undefined
  assetId?: string | null | undefined
  equipment?: string | null | undefined
  scheduledOn?: string | null | undefined
  scheduledTime?: string | null | undefined
  estimatedMinutes?: number | null | undefined
  /** By when it is to be done. */
  dueOn?: string | null | undefined
  locationId?: string | null | undefined
  /** The job it becomes a part of; the caller has checked that there is one. */
  parentId?: string | null | undefined
  wishedOn?: string | null | undefined
  locationText?: string | null | undefined
  point?: Point | null | undefined
  contactName?: string | null | undefined
  contactPhone?: string | null | undefined
  /** It waits for approval: whoever opens it may not approve, or only asks. */
  requested?: boolean | undefined
}

/** Opens an order, scheduled if it has a day; the caller has checked that whoever it is for may be given work. */
export async function openWorkOrder(ctx: Ctx, { id = newId(), description, point, requested, ...order }: NewWorkOrder) {
  const status: WorkOrderStatus = requested ? 'requested' : order.scheduledOn ? 'scheduled' : 'open'
  const number = await nextNumber(ctx, 'workOrder')
  const [made] = await ctx.tx
    .insert(workOrders)
    .values({
      ...order,
      orgId: ctx.orgId,
      id,
      number,
      status,
      description: description ?? '',
      createdAt: ctx.now,
      createdById: userIdOf(ctx),
      requestedAt: requested ? ctx.now : null,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
    })
    .returning()
    .catch(refuseTwice)
  await indexWords(ctx, 'work-orders', id, findableBy(made!), { isNew: true })
  const event = requested ? workOrderRequested : workOrderOpened
  await emit(ctx, event, { about: id, to: status, data: await dataOf(ctx, made!) })
  return made!
}

function refuseTwice(error: unknown): never {
  if (violates(error, 'work_orders_org_id_id_pk')) throw new Refusal('conflict', 'This work has already been saved.')
  throw error
}
