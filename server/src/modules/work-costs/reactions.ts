import { memberIdOf, type Ctx } from '#core/context.ts'
import { emit, follow } from '#core/events.ts'
import { itemRefs, registerStockOrders, releaseReservation, stockMoved } from '#modules/inventory/index.ts'
import {
  lockWorkOrder,
  peopleOf,
  readableOrder,
  registerCompletion,
  workOrderAssigned,
  workOrderCancelled,
  workOrderCompleted,
  workOrderHeld,
} from '#modules/work-orders/index.ts'
import { and, eq } from 'drizzle-orm'
import { labourEntered, partsReturned, partsUsed } from './events.ts'
import { keepLabour, tellLabour } from './labour.ts'
import { assertTakesCosts } from './lifecycle.ts'
import { recount } from './recount.ts'
import { spokenMinutes } from './rules.ts'
import { labourEntries } from './tables.ts'
import { stopTimersOn } from './timers.ts'

/** Parts are given out for work that takes costs, whoever gives them out. */
registerStockOrders(async (ctx, workOrderId) => {
  const order = await lockWorkOrder(ctx, workOrderId)
  assertTakesCosts(order.status)
  return order
})

/** What goes out for an order, and what comes back, changes what it cost, and its history says it. */
follow(stockMoved, async (ctx, { data: { kind, workOrderId, lines } }) => {
  if (workOrderId === null || (kind !== 'issue' && kind !== 'return')) return
  await recount(ctx, workOrderId)
  const names = await itemRefs(
    ctx,
    lines.map(({ itemId }) => itemId),
  )
  const told = lines.map(({ itemId, quantity }) => {
    const { code = '', name = '', unit = '' } = names.get(itemId) ?? {}
    return `${Math.abs(quantity).toLocaleString('en')} ${unit} ${code} ${name}`
  })
  const order = await readableOrder(ctx, workOrderId)
  await emit(ctx, kind === 'issue' ? partsUsed : partsReturned, {
    about: workOrderId,
    notes: told.join('\n'),
    data: { workOrderId, userIds: await peopleOf(ctx, order) },
  })
})

const stopped = async (ctx: Ctx, workOrderId: string) => {
  if (await stopTimersOn(ctx, workOrderId)) await recount(ctx, workOrderId)
}

/** Nobody works on it any more, so no timer runs; what was set aside and not used is free. */
for (const over of [workOrderCompleted, workOrderCancelled])
  follow(over, async (ctx, { about }) => {
    await stopped(ctx, about)
    await releaseReservation(ctx, { workOrderId: about })
  })
for (const paused of [workOrderHeld, workOrderAssigned]) follow(paused, (ctx, { about }) => stopped(ctx, about))

/** Minutes that are written into the log at the end are time on the order, for who has entered none. */
registerCompletion(async (ctx, order, { minutes }) => {
  const userId = memberIdOf(ctx)
  if (!minutes || userId === null) return
  const mine = and(
    eq(labourEntries.orgId, ctx.orgId),
    eq(labourEntries.workOrderId, order.id),
    eq(labourEntries.userId, userId),
  )
  if ((await ctx.tx.$count(labourEntries, mine)) > 0) return
  const id = await keepLabour(ctx, order.id, { userId, kind: 'work', fromAt: null, untilAt: null, minutes })
  await recount(ctx, order.id)
  await tellLabour(ctx, order, labourEntered, id, spokenMinutes(minutes))
})
