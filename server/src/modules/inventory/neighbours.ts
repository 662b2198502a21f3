import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'

/** What modules that rank later know of stock, and say here. */

type OnOrder = (ctx: Ctx, itemIds: string[]) => Promise<Map<string, number>>
let onOrder: OnOrder = async () => new Map()
/** How much of each item is ordered and has not come yet. */
export const registerOnOrder = (count: OnOrder) => void (onOrder = count)
export const onOrderOf: OnOrder = (ctx, itemIds) =>
  itemIds.length === 0 ? Promise.resolve(new Map<string, number>()) : onOrder(ctx, itemIds)

type Order = (ctx: Ctx, workOrderId: string) => Promise<{ number: string }>
let order: Order = async () => {
  throw invalid({ workOrderId: 'There are no work orders here.' })
}
/** The work order that parts are given out for, or the refusal that says why they are not. */
export const registerStockOrders = (find: Order) => void (order = find)
export const orderFor: Order = (ctx, id) => order(ctx, id)
