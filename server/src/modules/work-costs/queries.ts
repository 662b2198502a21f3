import { asc, and, eq } from 'drizzle-orm'
import { LabourKind, type CostTotals, type OtherCost, type WorkCosts } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { users } from '#modules/identity/index.ts'
import { vendorsNamed } from '#modules/vendors/index.ts'
import { readableOrder, worksOn, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import { labourOf } from './labour.ts'
import { takesCosts } from './lifecycle.ts'
import { partsOf } from './parts.ts'
import { otherCosts } from './tables.ts'
import { correctsTime, seesMoney } from './who.ts'

export async function getCosts(ctx: Ctx, { id }: { id: string }): Promise<WorkCosts> {
  const order = await readableOrder(ctx, id)
  const labour = await labourOf(ctx, order)
  const open = takesCosts(order.status)
  return {
    labour,
    minutes: Object.fromEntries(
      LabourKind.options.map((kind) => [
        kind,
        labour.filter((entry) => entry.kind === kind).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      ]),
    ) as WorkCosts['minutes'],
    estimatedMinutes: order.estimatedMinutes,
    parts: await partsOf(ctx, id),
    otherCosts: seesMoney(ctx) ? await otherCostsOf(ctx, id) : [],
    totals: seesMoney(ctx) ? totalsOf(order) : null,
    mayEnter: open && (await worksOn(ctx, order)),
    mayManage: open && Boolean(reach(ctx, 'work-orders:approve')) && correctsTime(ctx),
  }
}

export const totalsOf = (order: WorkOrderRecord): CostTotals => ({
  labour: order.labourCost,
  parts: order.partsCost,
  other: order.otherCost,
  recorded: order.recordedCost,
  total: order.cost,
  estimated: order.estimatedCost,
})

async function otherCostsOf(ctx: Ctx, workOrderId: string): Promise<OtherCost[]> {
  const rows = await ctx.tx
    .select({ cost: otherCosts, name: users.name })
    .from(otherCosts)
    .leftJoin(users, eq(users.id, otherCosts.byUserId))
    .where(and(eq(otherCosts.orgId, ctx.orgId), eq(otherCosts.workOrderId, workOrderId)))
    .orderBy(asc(otherCosts.at), asc(otherCosts.id))
  const names = await vendorsNamed(
    ctx,
    rows.map(({ cost }) => cost.vendorId),
  )
  return rows.map(({ cost, name }) => ({
    id: cost.id,
    text: cost.text,
    vendor: cost.vendorId === null ? null : (names.get(cost.vendorId) ?? null),
    amount: cost.amount,
    by: cost.byUserId === null ? null : { id: cost.byUserId, name: name ?? 'Unknown' },
    at: cost.at,
  }))
}
