import type { Point, Severity, WorkOrderStatus, WorkType } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { nextNumber } from '#modules/identity/index.ts'
import { workOrderOpened } from '../events.ts'
import { workOrders } from '../tables.ts'

type NewWorkOrder = {
  title: string
  description: string
  type: WorkType
  priority: Severity
  assigneeId: string
  caseId?: string
  locationText?: string | null
  point?: Point | null
  contactName?: string | null
  contactPhone?: string | null
}

/** Opens an order for somebody; the caller has checked that they may be given work. */
export async function openWorkOrder(ctx: Ctx, { point, ...order }: NewWorkOrder) {
  const status: WorkOrderStatus = 'open'
  const number = await nextNumber(ctx, 'workOrder')
  const [made] = await ctx.tx
    .insert(workOrders)
    .values({
      ...order,
      orgId: ctx.orgId,
      id: newId(),
      number,
      status,
      createdAt: ctx.now,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
    })
    .returning()
  await emit(ctx, workOrderOpened, {
    about: made!.id,
    to: status,
    data: { caseId: order.caseId ?? null, userIds: [order.assigneeId] },
  })
  return made!
}
