import { and, eq, inArray } from 'drizzle-orm'
import type { ItemRef } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { sameCode } from './rules.ts'
import { items, stores } from './tables.ts'

export type StoredItem = typeof items.$inferSelect
export type StoredStore = typeof stores.$inferSelect

const ref = { id: items.id, code: items.code, name: items.name, unit: items.unit }

/** How these items are named elsewhere, by id. */
export async function itemRefs({ tx, orgId }: Ctx, ids: (string | null)[]): Promise<Map<string, ItemRef>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .select(ref)
    .from(items)
    .where(and(eq(items.orgId, orgId), inArray(items.id, wanted)))
  return new Map(rows.map((row) => [row.id, row]))
}

/** The items with these codes, by code as it is kept. */
export async function itemsByCode({ tx, orgId }: Ctx, codes: string[]): Promise<Map<string, ItemRef>> {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .select(ref)
    .from(items)
    .where(and(eq(items.orgId, orgId), inArray(items.code, [...new Set(codes.map(sameCode))])))
  return new Map(rows.map((row) => [row.code, row]))
}

/** The item, or the refusal that says it is not there. */
export async function assertItem({ tx, orgId }: Ctx, id: string): Promise<StoredItem> {
  const [row] = await tx
    .select()
    .from(items)
    .where(and(eq(items.orgId, orgId), eq(items.id, id)))
  return found(row, 'item')
}

/** The store, or the refusal that says it is not there. */
export async function assertStore({ tx, orgId }: Ctx, id: string): Promise<StoredStore> {
  const [row] = await tx
    .select()
    .from(stores)
    .where(and(eq(stores.orgId, orgId), eq(stores.id, id)))
  return found(row, 'store')
}

/** The names of stores, by id. */
export async function storesNamed({ tx, orgId }: Ctx, ids: (string | null)[]) {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map<string, { id: string; name: string }>()
  const rows = await tx
    .select({ id: stores.id, name: stores.name })
    .from(stores)
    .where(and(eq(stores.orgId, orgId), inArray(stores.id, wanted)))
  return new Map(rows.map((row) => [row.id, row]))
}
