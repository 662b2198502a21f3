import { and, eq, inArray } from 'drizzle-orm'
import { lineAmount, orderTotals, type Input, type purchaseOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, violates } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { indexWords, wordsOf } from '#core/search.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { stores } from '#modules/inventory/index.ts'
import { assertActiveVendor } from '#modules/vendors/index.ts'
import { namedLines } from './lines.ts'
import { titleOf } from './rules.ts'
import { itsRequest, purchaseOrderLines, purchaseRequestLines, purchaseRequests } from './tables.ts'

type Typed = Omit<Input<typeof endpoints.create>, 'id'>

const TOO_MUCH = 'This comes to more than can be written down. Check quantity and price.'

/** What was typed, in the form in which it is kept, with what it comes to. */
export async function storableOrder(ctx: Ctx, { vendorId, lines: typed, expectedOn, storeId, notes }: Typed) {
  const vendor = await assertActiveVendor(ctx, vendorId)
  if (storeId) await assertOpenStore(ctx, storeId)
  const named = await namedLines(ctx, typed)
  const lines = named.map(
    ({ position, itemId, description, unit, quantity, unitPrice, taxRate = 0, requestLineId }) => {
      const amount = lineAmount({ quantity, unitPrice, taxRate })
      if (!amount) throw invalid({ [`lines.${position}.unitPrice`]: TOO_MUCH })
      const kept = { position, itemId, description, unit, quantity, unitPrice, taxRate }
      return { ...kept, ...amount, id: newId(), requestLineId: requestLineId ?? null }
    },
  )
  const totals = orderTotals(lines)
  if (!totals) throw invalid({ lines: TOO_MUCH })
  const { currency } = await organisationOf(ctx)
  return {
    vendor,
    lines,
    fields: {
      vendorId,
      title: titleOf(lines),
      currency: vendor.currency ?? currency,
      ...totals,
      expectedOn: expectedOn ?? null,
      storeId: storeId ?? null,
      notes: notes || null,
    },
  }
}

export async function assertOpenStore({ tx, orgId }: Ctx, id: string) {
  const [store] = await tx
    .select({ name: stores.name, active: stores.active })
    .from(stores)
    .where(and(eq(stores.orgId, orgId), eq(stores.id, id)))
  if (!store) throw invalid({ storeId: 'This store does not exist. Choose one of the list.' })
  if (!store.active) throw invalid({ storeId: `${store.name} is closed. Choose another store.` })
}

export const linesOf = (lines: { requestLineId: string | null }[]) =>
  lines.flatMap(({ requestLineId }) => requestLineId ?? [])

/** Each line of a request that is ordered here must be approved and in no other order. Their requests are held. */
export async function assertToOrder(ctx: Ctx, lines: { requestLineId: string | null }[], had: string[]) {
  const ids = linesOf(lines)
  if (ids.length === 0) return
  const { tx, orgId } = ctx
  const free = await tx
    .select({ id: purchaseRequestLines.id, toOrder: purchaseRequestLines.toOrder })
    .from(purchaseRequestLines)
    .innerJoin(purchaseRequests, itsRequest)
    .where(
      and(
        eq(purchaseRequestLines.orgId, orgId),
        inArray(purchaseRequestLines.id, ids),
        inArray(purchaseRequests.status, ['approved', 'ordered']),
      ),
    )
  const may = new Set(free.filter(({ id, toOrder }) => toOrder || had.includes(id)).map(({ id }) => id))
  const faults: Record<string, string> = {}
  for (const [i, { requestLineId: id }] of lines.entries()) {
    if (id === null) continue
    if (!may.delete(id))
      faults[`lines.${i}.requestLineId`] = 'This was ordered meanwhile, or is not approved. Take the line out.'
  }
  if (Object.keys(faults).length > 0) throw invalid(faults)
}

type NewLine = Omit<typeof purchaseOrderLines.$inferInsert, 'orgId' | 'orderId'>

export const insertLines = ({ tx, orgId }: Ctx, orderId: string, lines: NewLine[]) =>
  tx
    .insert(purchaseOrderLines)
    .values(lines.map((line) => ({ ...line, orgId, orderId })))
    .catch(refuseOrdered)

function refuseOrdered(error: unknown): never {
  if (violates(error, 'purchase_order_lines_once'))
    throw invalid({ lines: 'One of these lines was ordered meanwhile. Take it out.' })
  throw error
}

type Findable = { number: string; vendor: { name: string; code: string | null } }

/** An order is found by its number, its vendor, and what is ordered. */
export const indexOrder = (
  ctx: Ctx,
  id: string,
  { number, vendor }: Findable,
  lines: { description: string }[],
  options: { isNew?: boolean } = {},
) =>
  indexWords(
    ctx,
    'purchase-orders',
    id,
    wordsOf(
      number,
      number.replace(/\D/g, ''),
      vendor.name,
      vendor.code,
      ...lines.map(({ description }) => description),
    ),
    options,
  )
