import type { approvals as endpoints, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { keptTotal } from '#core/totals.ts'
import { personsOf } from '#modules/identity/index.ts'
import type { WorkOrderRecord } from '#modules/work-orders/index.ts'

/** How many requests wait: by the kept totals, not by counting. */
export async function countWaiting(ctx: Ctx): Promise<Output<typeof endpoints.waiting>> {
  return { count: await keptTotal(ctx, 'work_orders', ['requested']) }
}

/** Nobody has decided yet. Whoever is late is told who was faster, and what became of it. */
export async function assertWaits(ctx: Ctx, request: WorkOrderRecord) {
  if (request.status === 'requested') return
  throw new Refusal('conflict', `${await whatBecameOf(ctx, request)} Nothing was changed.`)
}

async function whatBecameOf(ctx: Ctx, { status, requestedAt, approvedAt, decidedById }: WorkOrderRecord) {
  if (requestedAt === null) return 'This never had to be approved.'
  const by = decidedById && (await personsOf(ctx, [decidedById])).get(decidedById)?.name
  if (status === 'rejected') return `${by ?? 'Somebody'} was faster and has rejected this.`
  if (approvedAt) return `${by ?? 'Somebody'} was faster and has approved this.`
  return 'Whoever asked for this has taken it back.'
}
