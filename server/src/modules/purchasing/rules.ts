import { costOf, type PurchaseOrderStatus, type PurchaseRequestStatus } from '@mtambo/contract'

/** Quantities are counted in thousandths, so that nothing is lost to binary fractions. */
export const thousandths = (quantity: number) => Math.round(quantity * 1000)
export const fromThousandths = (n: number) => n / 1000

/** What several may cost, of those that have a price; null when none has one, or it is more than can be said exactly. */
export function estimateOf(lines: { quantity: number; unitCost?: number | null | undefined }[]): number | null {
  let sum: number | null = null
  for (const { quantity, unitCost } of lines) {
    if (typeof unitCost !== 'number') continue
    const cost = costOf(quantity, unitCost)
    if (cost === undefined) return null
    sum = (sum ?? 0) + cost
  }
  return sum !== null && Number.isSafeInteger(sum) ? sum : null
}

/** `Ball bearing 6204 and 2 more`. */
export const titleOf = ([first, ...others]: { description: string }[]) =>
  others.length === 0 ? first!.description : `${first!.description} and ${others.length} more`

/** What became of a line of a request: `received` once all of it has come, or its order is closed. */
export type LineFate = 'open' | 'ordered' | 'received'

/** A request is where the slowest of its lines is. */
export function statusByLines(fates: LineFate[]): Extract<PurchaseRequestStatus, 'approved' | 'ordered' | 'received'> {
  if (fates.includes('open')) return 'approved'
  return fates.includes('ordered') ? 'ordered' : 'received'
}

type Counted = { quantity: number; received: number }

/** What is still to come of a line while its order is open. */
export const outstandingOf = ({ quantity, received }: Counted) =>
  fromThousandths(Math.max(0, thousandths(quantity) - thousandths(received)))

/** By what has come of its lines. */
export const statusByReceipts = (lines: Counted[]): Extract<PurchaseOrderStatus, 'partly_received' | 'received'> =>
  lines.every((line) => outstandingOf(line) === 0) ? 'received' : 'partly_received'

/** An order above the limit needs a second person; one in other money cannot be compared, and so needs one too. */
export const needsApproval = (total: number, ownCurrency: boolean, limit: number | null) =>
  limit !== null && (!ownCurrency || total > limit)

/** Exact to the thousandth. */
export const plus = (one: number, other: number) => fromThousandths(thousandths(one) + thousandths(other))

/** So many months up to that of a day, the earliest first: `2026-01`. */
export function monthsUntil(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(year, month - count + i, 1)).toISOString().slice(0, 7),
  )
}
