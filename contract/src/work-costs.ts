import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'
import { ItemRef, StoreRef } from './inventory.ts'
import { Id, Instant, Person, line, text } from './kinds.ts'
import { Money, Quantity } from './quantities.ts'

export const LabourKind = z.enum(['work', 'travel', 'waiting'])
export type LabourKind = z.output<typeof LabourKind>

const minutes = z
  .int('Give whole minutes')
  .min(1, 'At least a minute')
  .max(60 * 24 * 14, 'This is more than two weeks')

/** Time somebody spent on an order. A running one has no end yet. Rate and cost are null for who may not see them. */
export const Labour = z.object({
  id: Id,
  person: Person,
  kind: LabourKind,
  from: Instant.nullable(),
  until: Instant.nullable(),
  minutes: z.int().nullable(),
  note: z.string().nullable(),
  hourlyRate: z.int().nullable(),
  cost: z.int().nullable(),
  running: z.boolean(),
  mayEdit: z.boolean(),
})
export type Labour = z.output<typeof Labour>

/** An item for an order from one store: planned, of it set aside, and what was used of it less what came back. */
export const WorkPart = z.object({
  item: ItemRef,
  store: StoreRef,
  planned: z.number(),
  reserved: z.number(),
  used: z.number(),
  /** In the store now and not set aside for other work. */
  available: z.number(),
  cost: z.int().nullable(),
})
export type WorkPart = z.output<typeof WorkPart>

export const OtherCost = z.object({
  id: Id,
  text: z.string(),
  vendor: z.object({ id: Id, name: z.string() }).nullable(),
  amount: z.int(),
  by: Person.nullable(),
  at: Instant,
})
export type OtherCost = z.output<typeof OtherCost>

/** What an order cost so far. `recorded` is what was written down elsewhere and brought in. */
export const CostTotals = z.object({
  labour: z.int(),
  parts: z.int(),
  other: z.int(),
  recorded: z.int(),
  total: z.int(),
  estimated: z.int().nullable(),
})
export type CostTotals = z.output<typeof CostTotals>

export const WorkCosts = z.object({
  /** One's own; everybody's for who gives out work, approves it or reads reports. */
  labour: z.array(Labour),
  /** Minutes of what is listed, by kind. */
  minutes: z.record(LabourKind, z.int()),
  estimatedMinutes: z.int().nullable(),
  parts: z.array(WorkPart),
  otherCosts: z.array(OtherCost),
  /** Null for who may not see money. */
  totals: CostTotals.nullable(),
  /** May enter time and parts now. */
  mayEnter: z.boolean(),
  /** May enter time for others, and other costs, now. */
  mayManage: z.boolean(),
})
export type WorkCosts = z.output<typeof WorkCosts>

/** From–until, or minutes alone. */
const time = {
  kind: LabourKind,
  from: Instant.nullable().optional(),
  until: Instant.nullable().optional(),
  minutes: minutes.nullable().optional(),
  note: text(300, 0).nullable().optional(),
}

export const Timer = z.object({
  id: Id,
  workOrderId: Id,
  number: z.string(),
  title: z.string(),
  kind: LabourKind,
  from: Instant,
})
export type Timer = z.output<typeof Timer>

const rate = Money.max(1_000_000_000, 'This is too much').nullable()
/** What an hour costs: of a role, and of a member where it differs. */
export const LabourRates = z.object({
  roles: z.array(z.object({ id: Id, name: z.string(), hourlyRate: rate })),
  members: z.array(z.object({ userId: Id, name: z.string(), role: z.string().nullable(), hourlyRate: rate })),
})
export type LabourRates = z.output<typeof LabourRates>

const one = { id: Id }
const ofOrder = 'work-orders:complete'

export const workCosts = {
  get: endpoint({
    method: 'GET',
    path: '/work-orders/:id/costs',
    can: 'work-orders:read',
    input: z.object(one),
    output: WorkCosts,
    summary: 'Time, parts and other costs of a work order, as far as this person may see them',
  }),
  addLabour: endpoint({
    method: 'POST',
    path: '/work-orders/:id/labour',
    can: ofOrder,
    input: z.object({ ...one, entryId: Id.optional(), userId: Id.optional(), ...time }),
    output: WorkCosts,
    summary: 'Enter time spent on a work order; for others, who gives out work',
  }),
  editLabour: endpoint({
    method: 'PUT',
    path: '/work-orders/:id/labour/:entryId',
    can: ofOrder,
    input: z.object({ ...one, entryId: Id, ...time }),
    output: WorkCosts,
    summary: 'Correct an entry: one’s own, or anybody’s for who gives out work, until the order is closed',
  }),
  removeLabour: endpoint({
    method: 'DELETE',
    path: '/work-orders/:id/labour/:entryId',
    can: ofOrder,
    input: z.object({ ...one, entryId: Id }),
    output: Done,
    summary: 'Take an entry away',
  }),
  myTimer: endpoint({
    method: 'GET',
    path: '/work-orders/timer',
    can: ofOrder,
    input: z.object({}),
    output: z.object({ timer: Timer.nullable() }),
    summary: 'My timer, if one runs',
  }),
  startTimer: endpoint({
    method: 'POST',
    path: '/work-orders/:id/timer',
    can: ofOrder,
    /** `stopOther`: the one that runs elsewhere is stopped; without it a running one is said and nothing is changed. */
    input: z.object({ ...one, kind: LabourKind, stopOther: z.boolean().optional() }),
    output: WorkCosts,
    summary: 'Start my timer on a work order; one runs at a time',
  }),
  stopTimer: endpoint({
    method: 'POST',
    path: '/work-orders/:id/timer/stop',
    can: ofOrder,
    input: z.object({ ...one, note: text(300, 0).nullable().optional() }),
    output: WorkCosts,
    summary: 'Stop my timer on this work order',
  }),
  planPart: endpoint({
    method: 'POST',
    path: '/work-orders/:id/parts',
    can: ofOrder,
    input: z.object({ ...one, itemId: Id, storeId: Id, quantity: Quantity }),
    output: WorkCosts,
    summary: 'Plan a part for a work order and set aside what the store has of it',
  }),
  usePart: endpoint({
    method: 'POST',
    path: '/work-orders/:id/parts/use',
    can: ofOrder,
    input: z.object({ ...one, itemId: Id, storeId: Id, quantity: Quantity }),
    output: WorkCosts,
    summary: 'Take a part out of a store for a work order: what was set aside first',
  }),
  returnPart: endpoint({
    method: 'POST',
    path: '/work-orders/:id/parts/return',
    can: ofOrder,
    input: z.object({ ...one, itemId: Id, storeId: Id, quantity: Quantity }),
    output: WorkCosts,
    summary: 'Bring back what was not needed',
  }),
  removePart: endpoint({
    method: 'DELETE',
    path: '/work-orders/:id/parts',
    can: ofOrder,
    input: z.object({ ...one, itemId: Id, storeId: Id }),
    output: Done,
    summary: 'No longer plan a part; what was set aside is free again',
  }),
  addCost: endpoint({
    method: 'POST',
    path: '/work-orders/:id/other-costs',
    can: 'work-orders:approve',
    input: z.object({
      ...one,
      costId: Id.optional(),
      text: line(200, 2, 'Say what it was for'),
      vendorId: Id.nullable().optional(),
      amount: Money.min(1, 'Give an amount'),
    }),
    output: WorkCosts,
    summary: 'Add a cost that is neither time nor a part from stock',
  }),
  removeCost: endpoint({
    method: 'DELETE',
    path: '/work-orders/:id/other-costs/:costId',
    can: 'work-orders:approve',
    input: z.object({ ...one, costId: Id }),
    output: Done,
    summary: 'Take such a cost away again',
  }),
  estimate: endpoint({
    method: 'PUT',
    path: '/work-orders/:id/estimate',
    can: 'work-orders:approve',
    input: z.object({ ...one, estimatedCost: Money.nullable() }),
    output: WorkCosts,
    summary: 'What the work should cost, to compare with what it does',
  }),
  rates: endpoint({
    method: 'GET',
    path: '/labour-rates',
    can: 'staff:manage',
    input: z.object({}),
    output: LabourRates,
    summary: 'What an hour costs, by role, and by member where it differs',
  }),
  setRate: endpoint({
    method: 'PUT',
    path: '/labour-rates',
    can: 'staff:manage',
    input: z.object({ roleId: Id.optional(), userId: Id.optional(), hourlyRate: rate }),
    output: LabourRates,
    summary: 'Set what an hour of a role or a member costs, for time entered from now on; null for none',
  }),
}
