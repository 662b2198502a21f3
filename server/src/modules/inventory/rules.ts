import { wordsOf } from '#core/search.ts'

/** Codes are compared in capitals: what was typed as `flt-0012` is the same item. */
export const sameCode = (typed: string) => typed.trim().toUpperCase()

type Findable = {
  code: string
  name: string
  barcode: string | null
  partNumber: string | null
  manufacturer: string | null
}

export const wordsOfItem = ({ code, name, barcode, partNumber, manufacturer }: Findable) =>
  wordsOf(code, code.replace(/^[^-]*-/, ''), name, barcode, partNumber, manufacturer)

// Quantities are decimals of three places. A sum of two of them is one too, once the noise of binary fractions is cut.
const exact = (n: number) => Math.round(n * 1000) / 1000 + 0
export const plus = (a: number, b: number) => exact(a + b)
export const minus = (a: number, b: number) => exact(a - b)

/** Round half away from zero, in whole numbers, since the product of money and thousandths is beyond 2^53. */
function share(of: number, part: number, whole: number): number {
  const dividend = BigInt(of) * BigInt(Math.round(part * 1000))
  const divisor = BigInt(Math.round(whole * 1000))
  const negative = dividend < 0n !== divisor < 0n
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor]
  const rounded = (2n * top + bottom) / (2n * bottom)
  return Number(negative ? -rounded : rounded) + 0
}

/** What so many cost at a price for one. */
export const costOf = (quantity: number, unitCost: number) => share(unitCost, quantity, 1)

/** An item in all stores together: how much there is, what it is worth, and what one of it cost on average. */
export type Holding = { onHand: number; value: number; averageCost: number }

const averageOf = (onHand: number, value: number, last: number) => (onHand > 0 ? share(value, 1, onHand) : last)

const holding = (onHand: number, value: number, last: number): Holding => ({
  onHand,
  value,
  averageCost: averageOf(onHand, value, last),
})

/** Goods come in at a price: the average moves towards it. */
export function takenIn(before: Holding, quantity: number, unitCost: number): Holding {
  return broughtIn(before, quantity, costOf(quantity, unitCost), unitCost)
}

/**
 * The same for goods of a known worth. What was given out before it came in was valued at a guess: from here on what
 * is there is worth what has now come in.
 */
export function broughtIn(before: Holding, quantity: number, worth: number, unitCost = share(worth, 1, quantity)) {
  const onHand = plus(before.onHand, quantity)
  if (before.onHand >= 0) return holding(onHand, before.value + worth, before.averageCost)
  return holding(onHand, onHand > 0 ? share(worth, onHand, quantity) : costOf(onHand, unitCost), unitCost)
}

/** More of the same was there all the time: the average stays, to the last cent. */
export function foundMore(before: Holding, quantity: number, unitCost: number): Holding {
  const worth = before.onHand > 0 ? share(before.value, quantity, before.onHand) : costOf(quantity, unitCost)
  return broughtIn(before, quantity, worth)
}

/** Goods go out at the average; with the last of it goes all that is left of the value, to the last cent. */
export function takenOut(before: Holding, quantity: number): Holding {
  const onHand = minus(before.onHand, quantity)
  const out = before.onHand > 0 ? share(before.value, quantity, before.onHand) : costOf(quantity, before.averageCost)
  const value = onHand === 0 ? 0 : before.value - out
  return holding(onHand, value, before.averageCost)
}

/** What a returned part is worth again: its share of what was given out for the same work. */
export const worthOfReturn = (given: { quantity: number; value: number }, quantity: number) =>
  share(given.value, quantity, given.quantity)

/** At or below the least that should be there. */
export const isLow = ({ onHand, reserved, min }: { onHand: number; reserved: number; min: number | null }) =>
  min !== null && minus(onHand, reserved) <= min

/** How much to buy so that it is at its most again; without a most that is twice the least. */
export function toBuy({
  available,
  min,
  max,
  onOrder,
}: Record<'available' | 'min' | 'onOrder', number> & { max: number | null }) {
  const goal = max ?? Math.max(2 * min, min + 1)
  return Math.max(0, minus(minus(goal, available), onOrder))
}

/** `2.5 l`, `3 set`; what is counted by the piece needs no word. */
export const amount = (quantity: number, unit: string) =>
  quantity.toLocaleString('en', { maximumFractionDigits: 3 }) + (unit === 'each' ? '' : ` ${unit}`)
