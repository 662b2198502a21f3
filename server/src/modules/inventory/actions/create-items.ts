import type { Item } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emitAll } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexAllWords } from '#core/search.ts'
import { saveLevels, type Level } from '../books.ts'
import { itemCreated } from '../events.ts'
import { book } from '../ledger.ts'
import { getItem } from '../queries.ts'
import { wordsOfItem } from '../rules.ts'
import { problemsOfItems, refuseTaken, storable, type NewItem } from '../storable.ts'
import { items, stockLevels } from '../tables.ts'

export type { NewItem }
const AT_ONCE = 1000

export async function createItem(ctx: Ctx, typed: NewItem): Promise<Item> {
  const problems = await problemsOfItems(ctx, [typed])
  if (problems.length > 0) throw invalid(Object.fromEntries(problems.map(({ field, says }) => [field, says])))
  const [id] = await insert(ctx, [typed])
  return getItem(ctx, { id: id! })
}

/**
 * Adds many at once, in few statements, with their opening stock, and gives back their ids in the same order. All or
 * none: what is wrong is said as `rows.3.code`.
 */
export async function createItems(ctx: Ctx, rows: NewItem[]): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const some = rows.slice(i, i + AT_ONCE)
    const problems = await problemsOfItems(ctx, some)
    if (problems.length > 0)
      throw invalid(Object.fromEntries(problems.map(({ row, field, says }) => [`rows.${i + row}.${field}`, says])))
    ids.push(...(await insert(ctx, some)))
  }
  return ids
}

async function insert(ctx: Ctx, rows: NewItem[]): Promise<string[]> {
  const made = rows.map((typed) => {
    const { id = newId(), code, kind, name, category, unit } = typed
    const kept = { barcode: null, partNumber: null, manufacturer: null, ...storable(typed) }
    const told = { kind, name, category, unit, code: kept.code ?? code }
    return { ...kept, ...told, orgId: ctx.orgId, id, active: true, createdAt: ctx.now }
  })
  await ctx.tx.insert(items).values(made).catch(refuseTaken)
  await indexAllWords(
    ctx,
    'items',
    made.map((row) => ({ id: row.id, words: wordsOfItem(row) })),
  )
  await emitAll(
    ctx,
    itemCreated,
    made.map(({ id, code }) => ({ about: id, data: { code } })),
  )
  const ids = made.map(({ id }) => id)
  await openStock(ctx, rows, ids)
  return ids
}

/** What lies there already comes in as any other goods would, so that the log of movements adds up to what is there. */
async function openStock(ctx: Ctx, rows: NewItem[], ids: string[]) {
  const { orgId } = ctx
  const empty = { orgId, onHand: 0, reserved: 0, lowSince: null }
  const opening = rows.flatMap(({ stock = [], unitCost }, i) =>
    stock.map(({ storeId, quantity = 0, min = null, max = null, bin }) => {
      const place = { itemId: ids[i]!, storeId }
      const level: Level = { ...empty, ...place, min, max, bin: bin || null }
      return { level, entry: { ...place, quantity, unitCost: unitCost ?? undefined } }
    }),
  )
  const filled = opening.filter(({ entry }) => entry.quantity > 0)
  await saveLevels(
    ctx,
    opening.filter(({ entry }) => entry.quantity === 0).map(({ level }) => level),
  )
  if (filled.length > 0) await ctx.tx.insert(stockLevels).values(filled.map(({ level }) => level))
  await book(
    ctx,
    { kind: 'receive', reason: 'Opening stock' },
    filled.map(({ entry }) => entry),
  )
}
