import type { CategoryItem, CategoryList, Words } from '@mtambo/contract'

export type Item = { code: string; label: string; active: boolean; interruption: boolean }

export const itemsOf = (items: CategoryItem[]): Item[] =>
  items.map(({ code, label, active, interruption = false }) => ({ code, label, active, interruption }))

/** Lists whose kinds the product itself acts upon: one names, sorts and leaves them out, but makes no others. */
const FIXED: CategoryList[] = ['customer', 'connection', 'work']
export const isFixed = (list: CategoryList) => FIXED.includes(list)

export const listTitles = (words: Words): Record<CategoryList, string> => ({
  case: `Kinds of ${words.case.toLowerCase()}`,
  customer: `Kinds of ${words.customer.toLowerCase()}`,
  connection: `Kinds of ${words.connection.toLowerCase()}`,
  work: `Kinds of ${words.workOrder.toLowerCase()}`,
  asset: `Kinds of ${words.asset.toLowerCase()}`,
  item: 'Kinds of stock',
  problem: 'Problems (how a failure shows itself)',
  cause: 'Causes',
  remedy: 'Remedies',
})

export function moved<T>(items: T[], from: number, to: number): T[] {
  if (to < 0 || to >= items.length || from === to) return items
  const others = items.filter((_, i) => i !== from)
  return [...others.slice(0, to), ...items.slice(from, from + 1), ...others.slice(to)]
}

/** `Meter fault (new)` → `meter_fault_new`, and another where that is taken. */
export function codeFor(label: string, taken: string[]): string {
  const plain =
    label
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 36) || 'kind'
  let code = plain
  for (let n = 2; taken.includes(code); n++) code = `${plain}_${n}`
  return code
}
