import { z } from 'zod'
import { endpoint, page, paging } from './endpoint.ts'
import { HistoryEntry, Id, Instant, LocalDate, Person, line, text } from './kinds.ts'
import { ItemRef, StockLevel, StoreRef } from './inventory.ts'
import { Money, Quantity, QuantityChange, QuantityOrNone } from './quantities.ts'

export const MovementKind = z.enum(['receive', 'issue', 'return', 'transfer', 'adjust', 'count'])
export type MovementKind = z.output<typeof MovementKind>

/** A line of the log of a store. It is never changed: what was wrong is put right by another. */
export const StockMovement = z.object({
  id: Id,
  at: Instant,
  kind: MovementKind,
  item: ItemRef,
  store: StoreRef,
  /** Above zero: into the store. */
  quantity: z.number(),
  unitCost: z.int(),
  /** What the stock is worth more or less since. */
  value: z.int(),
  /** What lay in this store afterwards. */
  balance: z.number(),
  who: z.string(),
  /** Who got it, or gave it back. */
  person: Person.nullable(),
  workOrderId: Id.nullable(),
  /** The number of a work order or an order, a delivery note. */
  reference: z.string().nullable(),
  reason: z.string().nullable(),
  /** Of a transfer: where from or where to. */
  otherStore: StoreRef.nullable(),
})
export type StockMovement = z.output<typeof StockMovement>

const moved = z.object({ movements: z.array(StockMovement) })
const which = { id: Id.optional(), itemId: Id, storeId: Id }
const quantity = Quantity
const why = { reference: line(60, 0).nullable().optional(), reason: text(300, 0).nullable().optional() }

export const ReorderRow = StockLevel.extend({
  item: ItemRef,
  preferredVendor: z.object({ id: Id, name: z.string() }).nullable(),
  unitCost: z.int().nullable(),
  onOrder: z.number(),
  /** Up to its maximum, less what is on order. */
  suggested: z.number(),
})
export type ReorderRow = z.output<typeof ReorderRow>

export const CountStatus = z.enum(['open', 'posted', 'cancelled'])
export type CountStatus = z.output<typeof CountStatus>

export const COUNT_NEXT = {
  open: ['posted', 'cancelled'],
  posted: [],
  cancelled: [],
} as const satisfies Record<CountStatus, readonly CountStatus[]>

export const StockCount = z.object({
  id: Id,
  store: StoreRef,
  category: z.string().nullable(),
  status: CountStatus,
  /** What should be there is not shown to those who count. */
  blind: z.boolean(),
  startedAt: Instant,
  startedBy: z.string(),
  endedAt: Instant.nullable(),
  lines: z.int(),
  counted: z.int(),
})
export type StockCount = z.output<typeof StockCount>

export const CountPage = StockCount.extend({
  /** Of what was counted; null while it is hidden. */
  different: z.int().nullable(),
  value: z.int().nullable(),
  history: z.array(HistoryEntry),
})
export type CountPage = z.output<typeof CountPage>

export const CountLine = z.object({
  item: ItemRef.extend({ barcode: z.string().nullable() }),
  bin: z.string().nullable(),
  counted: z.number().nullable(),
  /** What should have been there when it was counted, or is there now; null while it is hidden. */
  expected: z.number().nullable(),
  countedBy: z.string().nullable(),
  countedAt: Instant.nullable(),
})
export type CountLine = z.output<typeof CountLine>

const can = 'inventory:read'
const edit = 'inventory:edit'
const one = z.object({ id: Id })

/** What goes out for work, to a person or for a reason, and what of it comes back. */
const forWhom = z.object({
  ...which,
  quantity,
  workOrderId: Id.nullable().optional(),
  userId: Id.nullable().optional(),
  ...why,
})

export const stock = {
  movements: endpoint({
    method: 'GET',
    path: '/stock/movements',
    can,
    input: z.object({
      itemId: Id.optional(),
      storeId: Id.optional(),
      kind: MovementKind.optional(),
      workOrderId: Id.optional(),
      from: LocalDate.optional(),
      to: LocalDate.optional(),
      ...paging,
    }),
    output: page(StockMovement),
    csv: {
      When: 'at',
      What: 'kind',
      Code: 'item.code',
      Name: 'item.name',
      Store: 'store.name',
      Quantity: 'quantity',
      Unit: 'item.unit',
      'Unit cost': { money: 'unitCost' },
      Value: { money: 'value' },
      Balance: 'balance',
      'From or to': 'otherStore.name',
      Person: 'person.name',
      Reference: 'reference',
      Reason: 'reason',
      By: 'who',
    },
    summary: 'Everything that went in or out, the newest first',
  }),
  reorder: endpoint({
    method: 'GET',
    path: '/stock/reorder',
    can,
    input: z.object({ storeId: Id.optional(), ...paging }),
    output: page(ReorderRow),
    csv: {
      Code: 'item.code',
      Name: 'item.name',
      Unit: 'item.unit',
      Store: 'store.name',
      Available: 'available',
      Minimum: 'min',
      Maximum: 'max',
      'On order': 'onOrder',
      Suggested: 'suggested',
      'Unit cost': { money: 'unitCost' },
      Vendor: 'preferredVendor.name',
    },
    summary: 'What is at or below its minimum, by item and store, with how much to buy',
  }),
  people: endpoint({
    method: 'GET',
    path: '/stock/people',
    can: edit,
    input: z.object({}),
    output: z.array(Person),
    summary: 'Who can be given something, or have a van: everybody who works here',
  }),
  receive: endpoint({
    method: 'POST',
    path: '/stock/receive',
    can: edit,
    input: z.object({ ...which, quantity, unitCost: Money.optional(), ...why }),
    output: moved,
    summary: 'Take goods into a store, at what one of them costs',
  }),
  issue: endpoint({
    method: 'POST',
    path: '/stock/issue',
    can: edit,
    input: forWhom,
    output: moved,
    summary: 'Give out of a store: for a work order, to a person, or for a reason',
  }),
  return: endpoint({
    method: 'POST',
    path: '/stock/return',
    can: edit,
    input: forWhom,
    output: moved,
    summary: 'Take back what was given out',
  }),
  transfer: endpoint({
    method: 'POST',
    path: '/stock/transfer',
    can: edit,
    input: z.object({ ...which, toStoreId: Id, quantity, ...why }),
    output: moved,
    summary: 'Bring something from one store to another',
  }),
  adjust: endpoint({
    method: 'POST',
    path: '/stock/adjust',
    can: edit,
    input: z.object({ ...which, change: QuantityChange, reason: text(300, 3, 'Say why') }),
    output: moved,
    summary: 'Put right what a store should hold, with the reason',
  }),
}

export const stockCounts = {
  list: endpoint({
    method: 'GET',
    path: '/stock/counts',
    can,
    input: z.object({ status: CountStatus.optional(), storeId: Id.optional(), ...paging }),
    output: page(StockCount),
    summary: 'Counts, the newest first',
  }),
  start: endpoint({
    method: 'POST',
    path: '/stock/counts',
    can: edit,
    input: z.object({
      id: Id.optional(),
      storeId: Id,
      category: text(40, 0).nullable().optional(),
      blind: z.boolean().optional(),
    }),
    output: CountPage,
    summary: 'Begin to count a store, or one category in it; one count of a store at a time',
  }),
  get: endpoint({ method: 'GET', path: '/stock/counts/:id', can, input: one, output: CountPage, summary: 'One count' }),
  lines: endpoint({
    method: 'GET',
    path: '/stock/counts/:id/lines',
    can,
    input: z.object({ id: Id, show: z.enum(['left', 'different']).optional(), q: text(100, 0).optional(), ...paging }),
    output: page(CountLine),
    csv: {
      Code: 'item.code',
      Name: 'item.name',
      Unit: 'item.unit',
      Bin: 'bin',
      Expected: 'expected',
      Counted: 'counted',
      By: 'countedBy',
      At: 'countedAt',
    },
    summary: 'The sheet of a count, by code',
  }),
  enter: endpoint({
    method: 'POST',
    path: '/stock/counts/:id/lines',
    can: edit,
    input: z.object({ id: Id, itemId: Id, counted: QuantityOrNone.nullable() }),
    output: CountLine,
    summary: 'Write down how many there are; null takes it back. What is not on the sheet is added',
  }),
  post: endpoint({
    method: 'POST',
    path: '/stock/counts/:id/post',
    can: edit,
    input: one,
    output: CountPage,
    summary: 'Close a count: each difference becomes a movement; what was not counted stays as it is',
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/stock/counts/:id/cancel',
    can: edit,
    input: z.object({ id: Id, reason: text(300, 0).optional() }),
    output: CountPage,
    summary: 'Give a count up; nothing is changed',
  }),
}
