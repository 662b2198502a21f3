import type { Input, workCosts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import {
  assertItem,
  assertStore,
  levelsOf,
  releaseReservation,
  reservedFor,
  reserveStock,
} from '#modules/inventory/index.ts'
import { lockToWork, peopleOf } from '#modules/work-orders/index.ts'
import { partPlanned } from '../events.ts'
import { assertNotDone } from '../lifecycle.ts'
import { usedFor } from '../parts.ts'
import { getCosts } from '../queries.ts'
import { toReserve } from '../rules.ts'
import { workParts } from '../tables.ts'
import { assertSeesStock } from '../who.ts'

type Asked = Input<typeof endpoints.planPart>

/** So much of it is meant for this order. What the store has is set aside; the rest is missing, and said so. */
export async function planPart(ctx: Ctx, asked: Asked) {
  const { id, itemId, storeId, quantity } = asked
  assertSeesStock(ctx)
  const order = await lockToWork(ctx, id)
  assertNotDone(order.status)
  const item = await beside('itemId', assertItem(ctx, itemId))
  await beside('storeId', assertStore(ctx, storeId))
  await setAside(ctx, asked, order.number)
  await ctx.tx
    .insert(workParts)
    .values({ orgId: ctx.orgId, workOrderId: id, itemId, storeId, planned: quantity })
    .onConflictDoUpdate({
      target: [workParts.orgId, workParts.workOrderId, workParts.itemId, workParts.storeId],
      set: { planned: quantity },
    })
  await emit(ctx, partPlanned, {
    about: id,
    notes: `${quantity.toLocaleString('en')} ${item.unit} ${item.code} ${item.name}`,
    data: { workOrderId: id, userIds: await peopleOf(ctx, order) },
  })
  return getCosts(ctx, { id })
}

async function setAside(ctx: Ctx, { id, itemId, storeId, quantity }: Asked, reference: string) {
  const here = (row: { itemId: string; storeId: string }) => row.itemId === itemId && row.storeId === storeId
  const reserved = (await reservedFor(ctx, id)).find(here)?.quantity ?? 0
  const used = (await usedFor(ctx, id)).find(here)?.quantity ?? 0
  const level = (await levelsOf(ctx, [itemId])).get(itemId)?.find(({ store }) => store.id === storeId)
  const change = toReserve({ planned: quantity, used, reserved, available: level?.available ?? 0 })
  const line = { itemId, storeId, quantity: Math.abs(change) }
  if (change > 0) await reserveStock(ctx, { workOrderId: id, reference, lines: [line] })
  if (change < 0) await releaseReservation(ctx, { workOrderId: id, lines: [line] })
}
