import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, LocalDate, text } from './kinds.ts'
import { EditRequest, GivenTo, RequestWork, WorkOrder, WorkPlan } from './work-order-shapes.ts'

/** At most a page of a list is chosen at once. */
const ids = z.array(Id).min(1, 'Choose at least one').max(100, 'Choose at most 100')

/** What became of what was chosen: so many are done, and of the others each says why not. */
export const BulkAnswer = z.object({
  done: z.array(Id),
  left: z.array(z.object({ id: Id, number: z.string(), why: z.string() })),
})
export type BulkAnswer = z.output<typeof BulkAnswer>

/** Work that is asked for, the decision on it, and what is decided of many at once. */
export const approvals = {
  request: endpoint({
    method: 'POST',
    path: '/work-orders/requests',
    can: 'work-orders:request',
    input: RequestWork,
    output: WorkOrder,
    summary: 'Ask for work; whoever may approve it is told',
  }),
  editRequest: endpoint({
    method: 'PUT',
    path: '/work-orders/:id/request',
    can: 'work-orders:request',
    input: EditRequest,
    output: WorkOrder,
    summary: 'Change what I have asked for, until somebody has decided',
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/work-orders/:id/withdraw',
    can: 'work-orders:request',
    input: z.object({ id: Id }),
    output: WorkOrder,
    summary: 'Take back what I have asked for, until somebody has decided',
  }),
  waiting: endpoint({
    method: 'GET',
    path: '/work-orders/waiting',
    can: 'work-orders:approve',
    input: z.object({}),
    output: z.object({ count: z.int() }),
    summary: 'How many requests wait for a decision',
  }),
  approve: endpoint({
    method: 'POST',
    path: '/work-orders/:id/approve',
    can: 'work-orders:approve',
    input: z.object({
      id: Id,
      ...GivenTo.shape,
      ...WorkPlan.shape,
      dueOn: LocalDate.nullable().optional(),
      notes: text(1000, 0).nullable().optional(),
    }),
    output: WorkOrder,
    summary: 'Approve it, and at once give it to somebody or a day if wanted; whoever asked is told',
  }),
  reject: endpoint({
    method: 'POST',
    path: '/work-orders/:id/reject',
    can: 'work-orders:approve',
    input: z.object({ id: Id, reason: text(1000, 3, 'Say why it is rejected') }),
    output: WorkOrder,
    summary: 'Reject it, with the reason; whoever asked is told',
  }),
  close: endpoint({
    method: 'POST',
    path: '/work-orders/close',
    can: 'work-orders:approve',
    input: z.object({ ids }),
    output: BulkAnswer,
    summary: 'Close completed work: it takes no more entries and costs',
  }),
  assignMany: endpoint({
    method: 'POST',
    path: '/work-orders/assign',
    can: 'work-orders:assign',
    input: z.object({ ids, ...GivenTo.shape }),
    output: BulkAnswer,
    summary: 'Give several to a person, a team or nobody',
  }),
  moveMany: endpoint({
    method: 'POST',
    path: '/work-orders/reschedule',
    can: 'work-orders:create',
    input: z.object({ ids, scheduledOn: LocalDate }),
    output: BulkAnswer,
    summary: 'Plan several for one day; each keeps its time',
  }),
  cancelMany: endpoint({
    method: 'POST',
    path: '/work-orders/cancel',
    can: 'work-orders:create',
    input: z.object({ ids, reason: text(1000, 3, 'Say why they are cancelled') }),
    output: BulkAnswer,
    summary: 'Cancel several, with one reason',
  }),
}
