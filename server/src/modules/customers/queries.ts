import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Customer, CustomerRow, customers as endpoints, FileLink, Input, Output } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { forbidden, found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import { papersOf } from '#modules/files/index.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { spellArea, wanted } from './rules.ts'
import { customers } from './tables.ts'

export type StoredCustomer = typeof customers.$inferSelect
type Sort = { key: AnyPgColumn; value: (row: StoredCustomer) => string | Date; descending?: true; kind?: 'moment' }

const SORTS: Record<'newest' | 'name' | 'account', Sort> = {
  newest: { key: customers.registeredAt, value: (row) => row.registeredAt, descending: true, kind: 'moment' },
  name: { key: customers.nameKey, value: (row) => row.nameKey },
  account: { key: customers.accountKey, value: (row) => row.accountKey },
}

export async function listCustomers(
  ctx: Ctx,
  input: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const { sort = 'newest', cursor, limit = 10 } = input
  const { key, value, descending, kind } = SORTS[sort]
  const order = descending ? desc : asc
  const filters = await filtersOf(ctx, input)
  const place = placeOf(cursor, kind)
  const onwards = place && sql`(${key}, ${customers.id}) ${sql.raw(descending ? '<' : '>')} (${place[0]}, ${place[1]})`

  const rows = await ctx.tx
    .select()
    .from(customers)
    .where(and(filters.condition, onwards))
    .orderBy(order(key), order(customers.id))
    .limit(limit + 1)
  return { ...pageOf(rows, limit, (row) => cursorOf(value(row), row.id), rowOf), ...(await filters.count()) }
}

/** What is asked for, and how many there are: by the kept totals, or by counting when words are looked for. */
async function filtersOf(ctx: Ctx, { q, type, active, county }: Input<typeof endpoints.list>) {
  const area = county ? spellArea((await organisationOf(ctx)).areas, county) : undefined
  const words = wanted(q)
  const condition = and(
    eq(customers.orgId, ctx.orgId),
    type && eq(customers.type, type),
    active && eq(customers.active, active === 'yes'),
    area ? eq(customers.county, area) : undefined,
    words ? sql`${customers.id} in (${foundBy(ctx.orgId, 'customers', words)})` : undefined,
  )
  const facets = [active && String(active === 'yes'), type, area]
  const count = async () =>
    words
      ? cappedCount(ctx, sql`select 1 from ${customers} where ${condition}`)
      : { total: await keptTotal(ctx, 'customers', facets), capped: false }
  return { condition, count }
}

export const getCustomer = async (ctx: Ctx, { id }: { id: string }): Promise<Customer> =>
  show(await assertCustomer(ctx, id))

/** The customer, or the refusal that says it is not there. */
export async function assertCustomer({ tx, orgId }: Ctx, id: string): Promise<StoredCustomer> {
  const [row] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.orgId, orgId), eq(customers.id, id)))
  return found(row, 'customer')
}

/** The customer, who stays as they are until this transaction is done: for what may only be done while they are active. */
export async function holdCustomer({ tx, orgId }: Ctx, id: string): Promise<StoredCustomer> {
  const [row] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.orgId, orgId), eq(customers.id, id)))
    .for('share')
  return found(row, 'customer')
}

/** Locks the row, so that two people cannot change the same customer at once. */
export async function lockCustomer({ tx, orgId }: Ctx, id: string): Promise<StoredCustomer> {
  const [row] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.orgId, orgId), eq(customers.id, id)))
    .for('no key update')
  return found(row, 'customer')
}

const MOST_HISTORY = 200

export async function historyOfCustomer(ctx: Ctx, { id }: { id: string }) {
  await assertCustomer(ctx, id)
  return (await historyOf(ctx, id)).slice(-MOST_HISTORY)
}

export async function filesOfCustomer(ctx: Ctx, { id }: { id: string }): Promise<FileLink[]> {
  await assertCustomer(ctx, id)
  // What came with a request is for whoever may see the request.
  return papersOf(ctx, id, reach(ctx, 'service-requests:read') ? ['service-request'] : [])
}

/** The account of the portal customer who asks. */
export async function me(ctx: Ctx): Promise<Customer> {
  if (ctx.actor.kind !== 'customer') throw forbidden('This is for customers of the portal.')
  return show(await assertCustomer(ctx, ctx.actor.customerId))
}

/** How these customers are shown beside what is theirs. */
export async function customersNamed(
  { tx, orgId }: Ctx,
  ids: string[],
): Promise<Map<string, { id: string; name: string; accountNumber: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({
      id: customers.id,
      firstName: customers.firstName,
      lastName: customers.lastName,
      accountNumber: customers.accountNumber,
    })
    .from(customers)
    .where(and(eq(customers.orgId, orgId), inArray(customers.id, [...new Set(ids)])))
  return new Map(rows.map(({ id, accountNumber, ...named }) => [id, { id, name: customerName(named), accountNumber }]))
}

export const customerName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`

const rowOf = (row: StoredCustomer): CustomerRow => show(row)
export const show = (row: StoredCustomer): Customer => ({ ...row, name: customerName(row) })
