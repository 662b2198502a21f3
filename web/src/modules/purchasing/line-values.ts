import type { LineToOrder, PurchaseOrder, PurchaseRequest } from '@mtambo/contract'
import type { UseFormReturnType } from '@mantine/form'

/** `description` is null in a line for an item, and a text, empty at first, in one for something else. */
type What = { itemId: string | null; description: string | null; quantity: number | null }
export type RequestLineValues = What & { unitCost: number | null }
export type OrderLineValues = What & { unitPrice: number | null; taxRate: number; requestLineId: string | null }

export const EMPTY_REQUEST = {
  lines: [{ itemId: null, description: null, quantity: null, unitCost: null }] as RequestLineValues[],
  reason: '',
  neededBy: '',
  workOrderId: null as string | null,
}
export type RequestValues = typeof EMPTY_REQUEST

export const EMPTY_ORDER = {
  vendorId: null as string | null,
  lines: [] as OrderLineValues[],
  expectedOn: '',
  storeId: null as string | null,
  notes: '',
}
export type OrderValues = typeof EMPTY_ORDER

export type RequestForm = FormOf<RequestValues>
export type OrderForm = FormOf<OrderValues>
type FormOf<V extends Record<string, unknown>> = Pick<
  UseFormReturnType<V>,
  'getInputProps' | 'setFieldValue' | 'insertListItem' | 'removeListItem' | 'errors'
> & { values: V }

const whatOf = ({
  item,
  description,
  quantity,
}: {
  item: { id: string } | null
  description: string
  quantity: number
}) => ({
  itemId: item?.id ?? null,
  description: item ? null : description,
  quantity,
})

export const valuesOfRequest = (item: PurchaseRequest): RequestValues & { id: string } => ({
  id: item.id,
  reason: item.reason,
  neededBy: item.neededBy ?? '',
  workOrderId: item.workOrder?.id ?? null,
  lines: item.lines.map((line) => ({ ...whatOf(line), unitCost: line.unitCost })),
})

export const valuesOfOrder = (item: PurchaseOrder): OrderValues & { id: string } => ({
  id: item.id,
  vendorId: item.vendor.id,
  expectedOn: item.expectedOn ?? '',
  storeId: item.store?.id ?? null,
  notes: item.notes ?? '',
  lines: item.lines.map((line) => ({
    ...whatOf(line),
    unitPrice: line.unitPrice,
    taxRate: line.taxRate,
    requestLineId: line.requestLineId,
  })),
})

/** A line of a request as a line of an order; what was estimated is a price to begin with. */
export const orderLineOf = (line: LineToOrder, taxRate: number): OrderLineValues => ({
  ...whatOf(line),
  unitPrice: line.unitCost,
  taxRate,
  requestLineId: line.id,
})

/** The contract says it only once the numbers of a line are right; whoever fills it in wants to know at once. */
export const missingIn = ({ lines }: { lines: What[] }) =>
  Object.fromEntries(
    lines.flatMap(({ itemId, description }, i) =>
      itemId || description?.trim() ? [] : [[`lines.${i}.description`, 'Choose an item, or say what it is']],
    ),
  )
