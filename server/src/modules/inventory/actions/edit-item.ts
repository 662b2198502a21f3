import { and, eq } from 'drizzle-orm'
import type { Input, Item, inventory as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { indexWords } from '#core/search.ts'
import { assertActiveVendor } from '#modules/vendors/index.ts'
import { levelIn, openBooks, saveLevels } from '../books.ts'
import { itemEdited, levelSet } from '../events.ts'
import { assertItem, type StoredItem } from '../item-refs.ts'
import { getItem } from '../queries.ts'
import { reservationsOfItem } from '../reservations.ts'
import { wordsOfItem } from '../rules.ts'
import { assertItemCategory, limitsProblem, refuseTaken, storable } from '../storable.ts'
import { items } from '../tables.ts'

type Edit = Omit<Input<typeof endpoints.edit>, 'id'>

export async function editItem(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.edit>): Promise<Item> {
  const changes = storable(typed)
  const before = await lockItem(ctx, id)
  const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (name) => changes[name] !== undefined && changes[name] !== before[name],
  )
  if (changed.length === 0) return getItem(ctx, { id })
  await assertChanges(ctx, before, changes)

  const [updated] = await ctx.tx
    .update(items)
    .set(changes)
    .where(and(eq(items.orgId, ctx.orgId), eq(items.id, id)))
    .returning()
    .catch(refuseTaken)
  const after = found(updated, 'item')
  const words = wordsOfItem(after)
  if (words.join(' ') !== wordsOfItem(before).join(' ')) await indexWords(ctx, 'items', id, words)
  await emit(ctx, itemEdited, { about: id, data: { changed } })
  return getItem(ctx, { id })
}

async function lockItem({ tx, orgId }: Ctx, id: string): Promise<StoredItem> {
  const [row] = await tx
    .select()
    .from(items)
    .where(and(eq(items.orgId, orgId), eq(items.id, id)))
    .for('no key update')
  return found(row, 'item')
}

async function assertChanges(ctx: Ctx, before: StoredItem, { category, preferredVendorId, active }: Edit) {
  if (category !== undefined && category !== before.category) await assertItemCategory(ctx, category)
  if (preferredVendorId && preferredVendorId !== before.preferredVendorId)
    await assertActiveVendor(ctx, preferredVendorId, 'preferredVendorId')
  if (active !== false || !before.active) return
  const [kept] = await reservationsOfItem(ctx, before.id)
  if (kept)
    throw notAllowedNow(
      `${before.code} is reserved for ${kept.reference ?? 'a work order'}. Give it out or give it free first.`,
    )
}

/** What should be kept of an item in a store. A store that did not know it learns of it. */
export async function setLevel(
  ctx: Ctx,
  { id, storeId, min, max, bin }: Input<typeof endpoints.setLevel>,
): Promise<Item> {
  await assertItem(ctx, id)
  const place = { itemId: id, storeId }
  const books = await openBooks(ctx, [place])
  const level = levelIn(ctx, books, place)
  if (min !== undefined) level.min = min
  if (max !== undefined) level.max = max
  if (bin !== undefined) level.bin = bin || null
  const wrong = limitsProblem(level.min, level.max)
  if (wrong) throw invalid({ max: wrong })
  await saveLevels(ctx, [level])
  await emit(ctx, levelSet, { about: id, data: { storeId } })
  return getItem(ctx, { id })
}
