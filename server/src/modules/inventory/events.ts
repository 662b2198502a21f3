import { MovementKind } from '@mtambo/contract'
import { z } from 'zod'
import { event } from '#core/events.ts'

export const itemCreated = event('stock.item-created', z.object({ code: z.string() }))
/** Which fields changed. */
export const itemEdited = event('stock.item-edited', z.object({ changed: z.array(z.string()) }))
export const levelSet = event('stock.level-set', z.object({ storeId: z.uuid() }))
export const storeCreated = event('stock.store-created', z.object({ name: z.string() }))
export const storeEdited = event('stock.store-edited', z.object({ changed: z.array(z.string()) }))
export const partsChanged = event('stock.parts-changed', z.object({ itemId: z.uuid(), quantity: z.number() }))

const line = z.object({ itemId: z.uuid(), storeId: z.uuid(), quantity: z.number(), value: z.int() })

/**
 * About the first movement of those made together, and not about its item: the log of movements is the item's history.
 * With its lines where they are no more than a hundred, as they always are for a work order.
 */
export const stockMoved = event(
  'stock.moved',
  z.object({ kind: MovementKind, workOrderId: z.uuid().nullable(), lines: z.array(line) }),
)
/** What was reserved for a work order became more or less. About the work order. */
export const stockReserved = event('stock.reserved', z.object({ items: z.int() }))
/** Fell to its minimum or below, having been above it. About the first of the items. */
export const stockLow = event(
  'stock.low',
  z.object({ levels: z.array(z.object({ itemId: z.uuid(), storeId: z.uuid() })) }),
)

export const countStarted = event('stock.count-started', z.object({ lines: z.int() }))
/** Lets the other phones that count the same store see it. */
export const countEntered = event('stock.count-entered', z.object({ itemId: z.uuid() }))
export const countPosted = event('stock.count-posted', z.object({ counted: z.int(), different: z.int() }))
export const countCancelled = event('stock.count-cancelled', z.object({}))
