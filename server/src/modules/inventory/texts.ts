import { amount } from './rules.ts'

export type LowItem = { code: string; name: string; unit: string; store: string; available: number; min: number }
type Text = { title: string; text: string }

const NAMED = 5

/** What is told when something has fallen to its minimum. */
export function lowText(low: LowItem[]): Text {
  const [first] = low
  if (low.length === 1 && first)
    return {
      title: `${first.code} is to be bought again`,
      text: `${first.name}: ${amount(Math.max(first.available, 0), first.unit)} left in ${first.store}, and there should be more than ${amount(first.min, first.unit)}.`,
    }
  const rest = low.length > NAMED ? ` and ${low.length - NAMED} more` : ''
  const named = low.slice(0, NAMED).map(({ code, store }) => `${code} in ${store}`)
  return { title: `${low.length} items are to be bought again`, text: `${named.join(', ')}${rest}.` }
}
