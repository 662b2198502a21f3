import type { ItemKind, MovementKind } from '@mtambo/contract'

export const ITEM_KINDS: Record<ItemKind, string> = { part: 'Part', tool: 'Tool', consumable: 'Consumable' }
export const kindChoices = (Object.keys(ITEM_KINDS) as ItemKind[]).map((value) => ({ value, label: ITEM_KINDS[value] }))

export const MOVEMENTS: Record<MovementKind, string> = {
  receive: 'Received',
  issue: 'Issued',
  return: 'Returned',
  transfer: 'Transferred',
  adjust: 'Adjusted',
  count: 'Counted',
}
export const movementChoices = (Object.keys(MOVEMENTS) as MovementKind[]).map((value) => ({
  value,
  label: MOVEMENTS[value],
}))

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 3 })

/** 2.5 l; what is counted by the piece needs no word. */
export const amount = (quantity: number, unit: string) =>
  number.format(quantity) + (unit === 'each' ? '' : `\u00a0${unit}`)

/** +3, −2.5 l */
export const change = (quantity: number, unit: string) => (quantity > 0 ? '+' : '−') + amount(Math.abs(quantity), unit)

/** For the history of an item. */
export const ITEM_EVENTS: Record<string, string> = {
  'stock.item-created': 'Added',
  'stock.item-edited': 'Changed',
  'stock.level-set': 'Least and most to keep changed',
  'stock.low': 'Fell to its minimum',
  'item.file-added': 'File added',
  'item.file-captioned': 'File described',
  'item.file-removed': 'File removed',
}

export const COUNT_EVENTS: Record<string, string> = {
  'stock.count-started': 'Started',
  'stock.count-posted': 'Posted',
  'stock.count-cancelled': 'Cancelled',
}
