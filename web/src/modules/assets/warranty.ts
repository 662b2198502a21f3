import { WARRANTY_SOON_DAYS } from '@mtambo/contract'
import { daysBetween } from '#lib/day.ts'
import { formatDay } from '#lib/format.ts'

export type Warranty = { state: 'ends soon' | 'over' | 'running'; says: string }

/** How a warranty stands today; the day it ends is still covered. */
export function warrantyOf(until: string | null, today: string): Warranty | null {
  if (until === null) return null
  const left = daysBetween(today, until)
  if (left < 0) return { state: 'over', says: `Ended ${formatDay(until)}` }
  if (left === 0) return { state: 'ends soon', says: 'Ends today' }
  if (left === 1) return { state: 'ends soon', says: 'Ends tomorrow' }
  if (left <= WARRANTY_SOON_DAYS) return { state: 'ends soon', says: `Ends ${formatDay(until)}, in ${left} days` }
  return { state: 'running', says: `Until ${formatDay(until)}` }
}
