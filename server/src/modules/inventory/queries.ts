import { and, asc, eq, gt, or, sql } from 'drizzle-orm'
import type { Input, inventory as endpoints, Item, ItemRef, Output, Person } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { assertAsset, assets } from '#modules/assets/index.ts'
import { members, personsOf, users } from '#modules/identity/index.ts'
import { locations } from '#modules/locations/index.ts'
import { vendorsNamed } from '#modules/vendors/index.ts'
import { assertItem } from './item-refs.ts'
import { levelsOf } from './levels.ts'
import { itemRows } from './list-items.ts'
import { onOrderOf } from './neighbours.ts'
import { reservationsOfItem } from './reservations.ts'
import { sameCode } from './rules.ts'
import { assetParts, items, stockLevels, stores } from './tables.ts'

export async function getItem(ctx: Ctx, { id }: { id: string }): Promise<Item> {
  const row = await assertItem(ctx, id)
  const [shown] = await itemRows(ctx, [row])
  const vendors = await vendorsNamed(ctx, [row.preferredVendorId])
  return {
    ...row,
    ...shown!,
    preferredVendor: row.preferredVendorId === null ? null : (vendors.get(row.preferredVendorId) ?? null),
    levels: (await levelsOf(ctx, [id])).get(id) ?? [],
    reservations: await reservationsOfItem(ctx, id),
    onOrder: (await onOrderOf(ctx, [id])).get(id) ?? 0,
    history: await historyOf(ctx, id),
  }
}

/** By what is printed on it or on its shelf. A barcode goes before a code, a code before a maker's number. */
export async function findItem({ tx, orgId }: Ctx, { code }: { code: string }): Promise<ItemRef> {
  const rows = await tx
    .select()
    .from(items)
    .where(
      and(
        eq(items.orgId, orgId),
        or(eq(items.barcode, code), eq(items.code, sameCode(code)), eq(items.partNumber, code)),
      ),
    )
    .orderBy(
      asc(sql`case when ${items.barcode} = ${code} then 0 when ${items.code} = ${sameCode(code)} then 1 else 2 end`),
      asc(items.code),
    )
    .limit(1)
  if (!rows[0]) throw new Refusal('not_found', `No item has the code ${code}.`)
  return rows[0]
}

/** Stores are few: all at once, closed ones last. */
export async function listStores(ctx: Ctx): Promise<Output<typeof endpoints.stores>> {
  const { tx, orgId } = ctx
  const held = tx
    .select({
      storeId: stockLevels.storeId,
      items: sql<number>`count(*) filter (where ${stockLevels.onHand} <> 0)`.mapWith(Number).as('items'),
      low: sql<number>`count(*) filter (where ${stockLevels.lowSince} is not null and ${items.active})`
        .mapWith(Number)
        .as('low'),
      value: sql<number>`round(coalesce(sum(case when ${items.onHand} = 0
        then ${items.averageCost} * ${stockLevels.onHand}
        else ${items.value} * ${stockLevels.onHand} / ${items.onHand} end), 0))`
        .mapWith(Number)
        .as('value'),
    })
    .from(stockLevels)
    .innerJoin(items, and(eq(items.orgId, stockLevels.orgId), eq(items.id, stockLevels.itemId)))
    .where(eq(stockLevels.orgId, orgId))
    .groupBy(stockLevels.storeId)
    .as('held')
  const rows = await tx
    .select({
      store: stores,
      location: { id: locations.id, name: locations.name },
      items: held.items,
      low: held.low,
      value: held.value,
    })
    .from(stores)
    .leftJoin(locations, and(eq(locations.orgId, stores.orgId), eq(locations.id, stores.locationId)))
    .leftJoin(held, eq(held.storeId, stores.id))
    .where(eq(stores.orgId, orgId))
    .orderBy(sql`${stores.active} desc`, asc(sql`lower(${stores.name})`))
    .limit(1000)
  const people = await personsOf(
    ctx,
    rows.flatMap(({ store }) => store.userId ?? []),
  )
  return rows.map(({ store, location, ...held }) => {
    const person = store.userId === null ? undefined : people.get(store.userId)
    return {
      ...store,
      location,
      person: person ? { id: person.userId, name: person.name } : null,
      items: held.items ?? 0,
      low: held.low ?? 0,
      value: held.value ?? 0,
    }
  })
}

export async function partsOf(
  ctx: Ctx,
  { assetId, cursor, limit = 25 }: Input<typeof endpoints.partsOf>,
): Promise<Output<typeof endpoints.partsOf>> {
  await assertAsset(ctx, assetId)
  const place = placeOf(cursor)
  const rows = await ctx.tx
    .select({ item: items, quantity: assetParts.quantity, notes: assetParts.notes })
    .from(assetParts)
    .innerJoin(items, and(eq(items.orgId, assetParts.orgId), eq(items.id, assetParts.itemId)))
    .where(and(eq(assetParts.orgId, ctx.orgId), eq(assetParts.assetId, assetId), place && gt(items.code, place[0])))
    .orderBy(asc(items.code))
    .limit(limit + 1)
  const page = pageOf(
    rows,
    limit,
    ({ item }) => cursorOf(item.code, item.id),
    (row) => row,
  )
  const shown = await itemRows(
    ctx,
    page.items.map(({ item }) => item),
  )
  return { ...page, items: page.items.map((row, i) => ({ ...row, item: shown[i]! })) }
}

export async function usedOn(
  ctx: Ctx,
  { id, cursor, limit = 25 }: Input<typeof endpoints.usedOn>,
): Promise<Output<typeof endpoints.usedOn>> {
  await assertItem(ctx, id)
  const place = placeOf(cursor)
  const rows = await ctx.tx
    .select({
      asset: { id: assets.id, tag: assets.tag, name: assets.name },
      quantity: assetParts.quantity,
      notes: assetParts.notes,
    })
    .from(assetParts)
    .innerJoin(assets, and(eq(assets.orgId, assetParts.orgId), eq(assets.id, assetParts.assetId)))
    .where(and(eq(assetParts.orgId, ctx.orgId), eq(assetParts.itemId, id), place && gt(assets.tag, place[0])))
    .orderBy(asc(assets.tag))
    .limit(limit + 1)
  return pageOf(
    rows,
    limit,
    ({ asset }) => cursorOf(asset.tag, asset.id),
    (row) => row,
  )
}

/** The stores in use at a location itself. */
export async function storesAt({ tx, orgId }: Ctx, locationId: string, most: number): Promise<string[]> {
  const rows = await tx
    .select({ name: stores.name })
    .from(stores)
    .where(and(eq(stores.orgId, orgId), eq(stores.locationId, locationId), eq(stores.active, true)))
    .orderBy(asc(stores.name))
    .limit(most)
  return rows.map(({ name }) => name)
}

/** Everybody who works here, for those who give something out. */
export const listPeople = ({ tx, orgId }: Ctx): Promise<Person[]> =>
  tx
    .select({ id: users.id, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.orgId, orgId), eq(members.status, 'active')))
    .orderBy(asc(users.name), asc(users.id))
    .limit(5000)
