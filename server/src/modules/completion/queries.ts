import type { Completion } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { PENDING_WORK, readableOrder, worksOn, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import { needsOf, rulesFrom } from './rules.ts'
import { signaturesOf } from './signatures.ts'
import { downSince, standstillOf } from './standstill.ts'

export async function getCompletion(ctx: Ctx, { id }: { id: string }): Promise<Completion> {
  const order = await readableOrder(ctx, id)
  const { settings } = await organisationOf(ctx)
  return {
    problem: order.problem,
    cause: order.cause,
    remedy: order.remedy,
    failure: order.isFailure,
    downtime: await standstillOf(ctx, id),
    signatures: await signaturesOf(ctx, id),
    needs: needsOf(rulesFrom(settings), order.type),
    downSince: await downSince(ctx, order.assetId),
    mayEdit: isTellable(order.status) && (await worksOn(ctx, order)),
  }
}

/** How a failure is told can be corrected until the order is closed. */
export const isTellable = (status: WorkOrderRecord['status']) =>
  status === 'completed' || PENDING_WORK.some((pending) => pending === status)
