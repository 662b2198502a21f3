import { purchaseOrders, purchaseRequests, vendors, type Input } from '@mtambo/contract'
import { newId } from '#core/ids.ts'
import { aVendor } from '#modules/vendors/fixtures.ts'
import type { TestOrg } from '#testing/index.ts'

type NewRequest = Input<typeof purchaseRequests.create>
type NewOrder = Input<typeof purchaseOrders.create>

/** What somebody would type to ask for a thing that is no item of stock. */
export const aRequest = (overrides: Partial<NewRequest> = {}): NewRequest => ({
  lines: [{ description: 'Safety gloves, size 9', quantity: 12, unitCost: 45_000 }],
  reason: 'The last pair is torn',
  ...overrides,
})

export const anOrder = (vendorId: string, overrides: Partial<NewOrder> = {}): NewOrder => ({
  vendorId,
  lines: [{ description: 'Safety gloves, size 9', quantity: 12, unitPrice: 45_000, taxRate: 16 }],
  ...overrides,
})

/** An order that the vendor has, on paper. */
export async function placed(org: TestOrg, overrides: Partial<NewOrder> = {}) {
  const manager = org.as('manager')
  const vendor = await manager.call(vendors.create, aVendor())
  const { id } = await manager.call(purchaseOrders.create, anOrder(vendor.id, overrides))
  return manager.call(purchaseOrders.send, { id })
}

/** So much of the first line has come. */
export const aReceipt = (
  { id, lines }: { id: string; lines: { id: string }[] },
  quantity: number,
  overrides: Partial<Input<typeof purchaseOrders.receive>> = {},
): Input<typeof purchaseOrders.receive> => ({
  id,
  receiptId: newId(),
  lines: [{ lineId: lines[0]!.id, quantity }],
  ...overrides,
})
