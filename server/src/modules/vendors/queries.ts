import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Input, Output, Vendor, VendorContact, VendorRef, VendorRow, vendors as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { addressFor } from './rules.ts'
import { vendorContacts, vendors } from './tables.ts'

export type StoredVendor = typeof vendors.$inferSelect
type Sort = { key: AnyPgColumn; value: (row: StoredVendor) => string | Date; descending?: true; kind?: 'moment' }

const SORTS: Record<'name' | 'newest', Sort> = {
  name: { key: vendors.nameKey, value: (row) => row.nameKey },
  newest: { key: vendors.createdAt, value: (row) => row.createdAt, descending: true, kind: 'moment' },
}

export async function listVendors(
  ctx: Ctx,
  { q = '', active, sort = 'name', cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const { key, value, descending, kind } = SORTS[sort]
  const order = descending ? desc : asc
  const place = placeOf(cursor, kind)
  const onwards = place && sql`(${key}, ${vendors.id}) ${sql.raw(descending ? '<' : '>')} (${place[0]}, ${place[1]})`
  const searched = wordsOf(q).length > 0
  const condition = and(
    eq(vendors.orgId, ctx.orgId),
    active && eq(vendors.active, active === 'yes'),
    searched ? sql`${vendors.id} in (${foundBy(ctx.orgId, 'vendors', q)})` : undefined,
  )
  const rows = await ctx.tx
    .select()
    .from(vendors)
    .where(and(condition, onwards))
    .orderBy(order(key), order(vendors.id))
    .limit(limit + 1)
  const { currency } = await organisationOf(ctx)
  const total = searched
    ? await cappedCount(ctx, sql`select 1 from ${vendors} where ${condition}`)
    : { total: await keptTotal(ctx, 'vendors', [active && String(active === 'yes')]), capped: false }
  return {
    ...pageOf(
      rows,
      limit,
      (row) => cursorOf(value(row), row.id),
      (row): VendorRow => ({ ...row, currency: row.currency ?? currency }),
    ),
    ...total,
  }
}

export async function getVendor(ctx: Ctx, { id }: { id: string }): Promise<Vendor> {
  const row = await assertVendor(ctx, id)
  const { currency } = await organisationOf(ctx)
  return {
    ...row,
    currency: row.currency ?? currency,
    contacts: await contactsOf(ctx, id),
    history: await historyOf(ctx, id),
  }
}

export const contactsOf = ({ tx, orgId }: Ctx, vendorId: string): Promise<VendorContact[]> =>
  tx
    .select({
      name: vendorContacts.name,
      role: vendorContacts.role,
      phone: vendorContacts.phone,
      email: vendorContacts.email,
      main: vendorContacts.main,
    })
    .from(vendorContacts)
    .where(and(eq(vendorContacts.orgId, orgId), eq(vendorContacts.vendorId, vendorId)))
    .orderBy(asc(vendorContacts.position))

/** The vendor, or the refusal that says it is not there. */
export async function assertVendor({ tx, orgId }: Ctx, id: string): Promise<StoredVendor> {
  const [row] = await tx
    .select()
    .from(vendors)
    .where(and(eq(vendors.orgId, orgId), eq(vendors.id, id)))
  return found(row, 'vendor')
}

/** One that can still be chosen; what was chosen before stays. */
export async function assertActiveVendor(ctx: Ctx, id: string, field = 'vendorId'): Promise<StoredVendor> {
  const [row] = await ctx.tx
    .select()
    .from(vendors)
    .where(and(eq(vendors.orgId, ctx.orgId), eq(vendors.id, id)))
  if (!row) throw invalid({ [field]: 'This vendor does not exist. Choose one of the list.' })
  if (!row.active) throw invalid({ [field]: `${row.name} is deactivated. Choose another vendor.` })
  return row
}

/** Locks the row, so that two people cannot change the same vendor at once. */
export async function lockVendor({ tx, orgId }: Ctx, id: string): Promise<StoredVendor> {
  const [row] = await tx
    .select()
    .from(vendors)
    .where(and(eq(vendors.orgId, orgId), eq(vendors.id, id)))
    .for('no key update')
  return found(row, 'vendor')
}

/** How these vendors stand beside what is theirs. */
export async function vendorsNamed({ tx, orgId }: Ctx, ids: (string | null)[]): Promise<Map<string, VendorRef>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .select({ id: vendors.id, name: vendors.name })
    .from(vendors)
    .where(and(eq(vendors.orgId, orgId), inArray(vendors.id, wanted)))
  return new Map(rows.map((row) => [row.id, row]))
}

/** The vendor with the address to write to. */
export async function vendorToWriteTo(ctx: Ctx, id: string) {
  const vendor = await assertVendor(ctx, id)
  const contacts = await contactsOf(ctx, id)
  return { vendor, contacts, email: addressFor(vendor, contacts) }
}
