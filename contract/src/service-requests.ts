import { z } from 'zod'
import { ConnectionType } from './connections.ts'
import { countedPage, Done, endpoint, page, paging } from './endpoint.ts'
import { FileLink, HistoryEntry, Id, Instant, LocalDate, Person, Phone, Point, name, text } from './kinds.ts'
import { ConnectionStatus, ServiceRequestStatus, WorkOrderStatus } from './lifecycles.ts'

export const ServiceRequestType = z.enum([
  'new_connection',
  'upgrade',
  'downgrade',
  'relocation',
  'name_change',
  'disconnection',
  'reconnection',
])
export type ServiceRequestType = z.output<typeof ServiceRequestType>

export const RequestPriority = z.enum(['low', 'medium', 'high', 'urgent'])
export type RequestPriority = z.output<typeof RequestPriority>

export const MAX_DOCUMENTS = 8

/** What may be asked for, by name; which of it a type needs is in REQUEST_NEEDS. */
const details = {
  connectionId: Id.nullable().optional(),
  connectionType: ConnectionType.nullable().optional(),
  loadKva: z
    .number('Give the load in kVA')
    .positive('The load must be above 0 kVA')
    .max(100_000, 'The load must be below 100,000 kVA')
    .multipleOf(0.01, 'Use at most two decimals')
    .nullable()
    .optional(),
  areaCode: z
    .string('Choose the area')
    .regex(/^[A-Z]{3}$/, 'Choose the area')
    .nullable()
    .optional(),
  town: text(50, 0).nullable().optional(),
  address: text(300, 0).nullable().optional(),
  point: Point.nullable().optional(),
  /** The holder after a change of name. */
  newFirstName: name(50, 0).nullable().optional(),
  newLastName: name(50, 0).nullable().optional(),
  newIdNumber: text(20, 0)
    .regex(/^([A-Za-z0-9/-]{4,})?$/, 'Use letters and digits only, at least four')
    .nullable()
    .optional(),
  newPhone: Phone.nullable().optional(),
  /** From when the customer would like it. */
  wantedOn: LocalDate.nullable().optional(),
}
export type RequestDetail = keyof typeof details

type Needs = { needs: readonly RequestDetail[]; asks: readonly RequestDetail[]; from: readonly ConnectionStatus[] }

/** What each type must have (`needs`), may have (`asks`), and the connections it can be about (`from`). */
export const REQUEST_NEEDS = {
  new_connection: {
    needs: ['connectionType', 'loadKva', 'areaCode', 'town', 'address'],
    asks: ['point', 'wantedOn'],
    from: [],
  },
  upgrade: { needs: ['connectionId', 'loadKva'], asks: ['connectionType', 'wantedOn'], from: ['active'] },
  downgrade: { needs: ['connectionId', 'loadKva'], asks: ['connectionType', 'wantedOn'], from: ['active'] },
  relocation: {
    needs: ['connectionId', 'areaCode', 'town', 'address'],
    asks: ['point', 'wantedOn'],
    from: ['active', 'suspended'],
  },
  name_change: {
    needs: ['connectionId', 'newFirstName', 'newLastName', 'newIdNumber', 'newPhone'],
    asks: ['wantedOn'],
    from: ['active', 'suspended'],
  },
  disconnection: { needs: ['connectionId'], asks: ['wantedOn'], from: ['active', 'suspended'] },
  reconnection: { needs: ['connectionId'], asks: ['wantedOn'], from: ['suspended', 'disconnected'] },
} as const satisfies Record<ServiceRequestType, Needs>

const asked = {
  id: Id.optional(),
  type: ServiceRequestType,
  description: text(4000, 0).nullable().optional(),
  priority: RequestPriority.optional(),
  documentIds: z.array(Id).max(MAX_DOCUMENTS, `At most ${MAX_DOCUMENTS} documents`).optional(),
  ...details,
}
export const AskMyRequest = z.object(asked)
export const AskRequest = z.object({ customerId: Id, ...asked })

export const ServiceRequestRow = z.object({
  id: Id,
  number: z.string(),
  type: ServiceRequestType,
  status: ServiceRequestStatus,
  priority: RequestPriority,
  customer: z.object({ id: Id, name: z.string(), accountNumber: z.string() }),
  connection: z.object({ id: Id, meterNumber: z.string() }).nullable(),
  assignee: Person.nullable(),
  submittedAt: Instant,
  resolvedAt: Instant.nullable(),
})
export type ServiceRequestRow = z.output<typeof ServiceRequestRow>

const shownDetails = z.object({
  connectionType: ConnectionType.nullable(),
  loadKva: z.number().nullable(),
  areaCode: z.string().nullable(),
  town: z.string().nullable(),
  address: z.string().nullable(),
  point: Point.nullable(),
  newFirstName: z.string().nullable(),
  newLastName: z.string().nullable(),
  newIdNumber: z.string().nullable(),
  newPhone: z.string().nullable(),
  wantedOn: LocalDate.nullable(),
})

export const ServiceRequest = ServiceRequestRow.extend({
  description: z.string().nullable(),
  ...shownDetails.shape,
  customerPhone: z.string(),
  /** Why it was rejected, or how it was completed. */
  resolutionNotes: z.string().nullable(),
  documents: z.array(FileLink),
  workOrder: z
    .object({ id: Id, number: z.string(), status: WorkOrderStatus, scheduledOn: LocalDate.nullable() })
    .nullable(),
  /** The statuses this person may move it to now. */
  moves: z.array(ServiceRequestStatus),
  /** Its work was called off: this person may plan it anew. */
  mayPlan: z.boolean(),
  history: z.array(HistoryEntry),
})
export type ServiceRequest = z.output<typeof ServiceRequest>

/** What a customer sees of an own request: no names of staff, no internal notes. */
export const MyServiceRequestRow = ServiceRequestRow.omit({ customer: true, assignee: true })
export type MyServiceRequestRow = z.output<typeof MyServiceRequestRow>
export const MyServiceRequest = ServiceRequest.omit({
  customer: true,
  customerPhone: true,
  assignee: true,
  workOrder: true,
  moves: true,
  mayPlan: true,
}).extend({
  /** When somebody comes, once it is planned. */
  visitOn: LocalDate.nullable(),
})
export type MyServiceRequest = z.output<typeof MyServiceRequest>

export const ServiceRequestFilters = z.object({
  q: text(100, 0).optional(),
  /** `pending`: what still needs somebody's decision (submitted or under review). */
  status: z.enum([...ServiceRequestStatus.options, 'pending']).optional(),
  type: ServiceRequestType.optional(),
  priority: RequestPriority.optional(),
  assigneeId: Id.optional(),
  customerId: Id.optional(),
  connectionId: Id.optional(),
})

const id = z.object({ id: Id })
/** What one saw when one decided: if somebody was faster, that is a conflict which names them. */
const seen = { expectedStatus: ServiceRequestStatus.optional() }
/** Who does the work, and on which day. Without them it waits to be planned. */
const visit = { technicianId: Id.nullable().optional(), scheduledOn: LocalDate.nullable().optional() }

export const serviceRequests = {
  list: endpoint({
    method: 'GET',
    path: '/service-requests',
    can: 'service-requests:read',
    input: ServiceRequestFilters.extend({ sort: z.enum(['newest', 'oldest']).optional(), ...paging }),
    output: countedPage(ServiceRequestRow),
    csv: {
      Number: 'number',
      Type: 'type',
      Status: 'status',
      Priority: 'priority',
      Account: 'customer.accountNumber',
      Customer: 'customer.name',
      Meter: 'connection.meterNumber',
      'Reviewed by': 'assignee.name',
      Submitted: 'submittedAt',
      Resolved: 'resolvedAt',
    },
    summary: 'What customers asked for, newest first',
  }),
  get: endpoint({
    method: 'GET',
    path: '/service-requests/:id',
    can: 'service-requests:read',
    input: id,
    output: ServiceRequest,
    summary: 'One service request with its documents, work and history',
  }),
  create: endpoint({
    method: 'POST',
    path: '/service-requests',
    can: 'service-requests:review',
    input: AskRequest,
    output: ServiceRequest,
    summary: 'Submit a request for a customer who called or came',
  }),
  review: endpoint({
    method: 'POST',
    path: '/service-requests/:id/review',
    can: 'service-requests:review',
    input: id,
    output: ServiceRequest,
    summary: 'Take it up: under review, by me; somebody else having it is a conflict that names them',
  }),
  approve: endpoint({
    method: 'POST',
    path: '/service-requests/:id/approve',
    can: 'service-requests:review',
    input: z.object({
      id: Id,
      /** For colleagues; the customer is told what happens next in any case. */
      notes: text(2000, 0).nullable().optional(),
      ...seen,
      ...visit,
      /** For a new connection, what the engineer settled. */
      transformerId: Id.nullable().optional(),
      feederId: Id.nullable().optional(),
    }),
    output: ServiceRequest,
    summary: 'Approve it, with its effects: a new connection and its installation order, or the order that changes one',
  }),
  reject: endpoint({
    method: 'POST',
    path: '/service-requests/:id/reject',
    can: 'service-requests:review',
    input: z.object({ id: Id, ...seen, reason: text(2000, 3, 'Say why, in words the customer will read') }),
    output: ServiceRequest,
    summary: 'Reject it, with the reason the customer is told',
  }),
  plan: endpoint({
    method: 'POST',
    path: '/service-requests/:id/plan',
    can: 'service-requests:review',
    input: z.object({ id: Id, ...visit }),
    output: ServiceRequest,
    summary: 'Open its work again, after the order was cancelled',
  }),
  complete: endpoint({
    method: 'POST',
    path: '/service-requests/:id/complete',
    can: 'service-requests:review',
    input: z.object({ id: Id, notes: text(2000, 3, 'Say what was done') }),
    output: ServiceRequest,
    summary: 'Complete one that needs no visit (a change of name)',
  }),
  note: endpoint({
    method: 'POST',
    path: '/service-requests/:id/notes',
    can: 'service-requests:review',
    input: z.object({ id: Id, notes: text(4000, 1, 'Write a note'), forCustomer: z.boolean().optional() }),
    output: ServiceRequest,
    summary: 'Add a note, for colleagues or also for the customer',
  }),

  mine: endpoint({
    method: 'GET',
    path: '/my/service-requests',
    can: 'customer',
    /** `pending`: not finished yet. */
    input: z.object({ status: z.enum(['pending', 'done']).optional(), ...paging }),
    output: page(MyServiceRequestRow),
    summary: 'What I asked for',
  }),
  myOne: endpoint({
    method: 'GET',
    path: '/my/service-requests/:id',
    can: 'customer',
    input: id,
    output: MyServiceRequest,
    summary: 'One of my requests with its history',
  }),
  askMine: endpoint({
    method: 'POST',
    path: '/my/service-requests',
    can: 'customer',
    input: AskMyRequest,
    output: MyServiceRequest,
    summary: 'Submit a request',
  }),
  withdrawMine: endpoint({
    method: 'POST',
    path: '/my/service-requests/:id/withdraw',
    can: 'customer',
    input: id,
    output: Done,
    summary: 'Take a request back while nobody has decided on it',
  }),
}
