import { and, eq, inArray } from 'drizzle-orm'
import type { inventory as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal, violates } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { vendors } from '#modules/vendors/index.ts'
import { sameCode } from './rules.ts'
import { items, stores } from './tables.ts'

export type NewItem = Input<typeof endpoints.create>
/** What is wrong with a row: which one, in which field, and what to say about it. */
export type RowProblem = { row: number; field: string; says: string }

type Typed = Partial<Omit<NewItem, 'id' | 'stock'>> & { active?: boolean | undefined }
const TEXTS = ['manufacturer', 'partNumber', 'barcode', 'notes', 'preferredVendorId', 'unitCost'] as const

/** What was typed, in the form in which it is kept. Only what was given is in it. */
export function storable(typed: Typed) {
  const kept = { ...typed }
  for (const name of TEXTS)
    if (kept[name] !== undefined) Object.assign(kept, { [name]: kept[name] === '' ? null : kept[name] })
  return { ...kept, ...(typed.code !== undefined && { code: sameCode(typed.code) }) }
}

const OPEN = { category: 'This is not one of your categories. Choose one of the list.' }

/** What would keep these items from being added, without adding any: for a form, and for the preview of an import. */
export async function problemsOfItems(ctx: Ctx, rows: NewItem[]): Promise<RowProblem[]> {
  const { categories } = await organisationOf(ctx)
  const known = new Set(categories.item.map(({ code }) => code))
  const taken = { code: await takenCodes(ctx, rows), barcode: await takenBarcodes(ctx, rows) }
  const places = await openStores(ctx, rows)
  const sellers = await activeVendors(ctx, rows)
  const problems: RowProblem[] = []
  for (const [row, item] of rows.entries()) {
    const say = (field: string, says: string) => problems.push({ row, field, says })
    const code = sameCode(item.code)
    if (taken.code.has(code)) say('code', `Another item has the code ${code} already.`)
    taken.code.add(code)
    if (item.barcode && taken.barcode.has(item.barcode)) say('barcode', 'Another item has this barcode already.')
    if (item.barcode) taken.barcode.add(item.barcode)
    if (!known.has(item.category)) say('category', OPEN.category)
    if (item.preferredVendorId && !sellers.has(item.preferredVendorId)) say('preferredVendorId', NO_VENDOR)
    sayOfStock(item, places, say)
  }
  return problems
}

const NO_VENDOR = 'This vendor does not exist or is deactivated. Choose another one.'

function sayOfStock({ stock = [] }: NewItem, places: Set<string>, say: (field: string, says: string) => void) {
  for (const [i, { storeId, min, max }] of stock.entries()) {
    if (!places.has(storeId)) say(`stock.${i}.storeId`, 'This store does not exist or is closed. Choose another one.')
    if (stock.findIndex((other) => other.storeId === storeId) < i)
      say(`stock.${i}.storeId`, 'This store stands here twice.')
    const wrong = limitsProblem(min ?? null, max ?? null)
    if (wrong) say(`stock.${i}.max`, wrong)
  }
}

export const limitsProblem = (min: number | null, max: number | null) =>
  min !== null && max !== null && max <= min ? 'The most to keep must be above the least.' : undefined

async function takenCodes({ tx, orgId }: Ctx, rows: NewItem[]) {
  const there = await tx
    .select({ code: items.code })
    .from(items)
    .where(
      and(
        eq(items.orgId, orgId),
        inArray(
          items.code,
          rows.map(({ code }) => sameCode(code)),
        ),
      ),
    )
  return new Set(there.map(({ code }) => code))
}

async function takenBarcodes({ tx, orgId }: Ctx, rows: NewItem[]) {
  const wanted = rows.flatMap(({ barcode }) => barcode || [])
  const there = await tx
    .select({ barcode: items.barcode })
    .from(items)
    .where(and(eq(items.orgId, orgId), inArray(items.barcode, wanted)))
  return new Set(there.flatMap(({ barcode }) => barcode ?? []))
}

async function openStores({ tx, orgId }: Ctx, rows: NewItem[]) {
  const wanted = [...new Set(rows.flatMap(({ stock = [] }) => stock.map(({ storeId }) => storeId)))]
  const there = await tx
    .select({ id: stores.id })
    .from(stores)
    .where(and(eq(stores.orgId, orgId), eq(stores.active, true), inArray(stores.id, wanted)))
  return new Set(there.map(({ id }) => id))
}

async function activeVendors({ tx, orgId }: Ctx, rows: NewItem[]) {
  const wanted = [...new Set(rows.flatMap(({ preferredVendorId }) => preferredVendorId ?? []))]
  if (wanted.length === 0) return new Set<string>()
  const there = await tx
    .select({ id: vendors.id })
    .from(vendors)
    .where(and(eq(vendors.orgId, orgId), eq(vendors.active, true), inArray(vendors.id, wanted)))
  return new Set(there.map(({ id }) => id))
}

export async function assertItemCategory(ctx: Ctx, category: string) {
  const { categories } = await organisationOf(ctx)
  if (!categories.item.some(({ code }) => code === category)) throw invalid(OPEN)
}

/** The database decides who was first, also when two save at the same moment. */
export function refuseTaken(error: unknown): never {
  if (violates(error, 'items_code')) throw invalid({ code: 'Another item has this code already.' })
  if (violates(error, 'items_barcode')) throw invalid({ barcode: 'Another item has this barcode already.' })
  if (violates(error, 'items_pk')) throw new Refusal('conflict', 'This has already been saved.')
  throw error
}
