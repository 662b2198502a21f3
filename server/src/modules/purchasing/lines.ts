import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { items } from '#modules/inventory/index.ts'

type Typed = { itemId?: string | null | undefined; description?: string | null | undefined; quantity: number }

/** Lines as they are kept: an item under the name it has now. One that is not there, or no longer kept, is refused beside it. */
export async function namedLines<T extends Typed>({ tx, orgId }: Ctx, typed: T[]) {
  const ids = [...new Set(typed.flatMap(({ itemId }) => itemId ?? []))]
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({
            id: items.id,
            name: items.name,
            unit: items.unit,
            active: items.active,
            unitCost: items.unitCost,
            averageCost: items.averageCost,
          })
          .from(items)
          .where(and(eq(items.orgId, orgId), inArray(items.id, ids)))
  const known = new Map(rows.map((row) => [row.id, row]))
  const faults: Record<string, string> = {}
  const lines = typed.map((line, i) => {
    const item = line.itemId ? known.get(line.itemId) : undefined
    if (line.itemId && !item) faults[`lines.${i}.itemId`] = 'This item does not exist. Choose one of the list.'
    if (item && !item.active) faults[`lines.${i}.itemId`] = `${item.name} is no longer kept. Choose another item.`
    return {
      ...line,
      position: i,
      itemId: item?.id ?? null,
      description: item?.name ?? line.description ?? '',
      unit: item?.unit ?? null,
      /** What one is thought to cost. */
      knownCost: item ? (item.unitCost ?? (item.averageCost > 0 ? item.averageCost : null)) : null,
    }
  })
  if (Object.keys(faults).length > 0) throw invalid(faults)
  return lines
}

type Joined = { itemId: string | null; itemCode: string | null; itemName: string | null; itemUnit: string | null }

/** The item of a line as the page shows it, from a join with the items. */
export const itemOf = ({ itemId, itemCode, itemName, itemUnit }: Joined) =>
  itemId === null || itemCode === null
    ? null
    : { id: itemId, code: itemCode, name: itemName ?? '', unit: itemUnit ?? '' }

export const ITEM_COLUMNS = { itemCode: items.code, itemName: items.name, itemUnit: items.unit }
