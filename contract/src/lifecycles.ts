import { z } from 'zod'

/** The statuses and where each may go. Pure data: the server enforces it, the screens offer what it allows. */

export const CaseStatus = z.enum(['reported', 'acknowledged', 'assigned', 'in_progress', 'resolved', 'closed'])
export type CaseStatus = z.output<typeof CaseStatus>

/** Still needs somebody: what a dashboard calls pending. */
export const OPEN_CASE_STATUSES = [
  'reported',
  'acknowledged',
  'assigned',
  'in_progress',
] as const satisfies CaseStatus[]

export const CASE_NEXT = {
  reported: ['acknowledged', 'assigned', 'resolved'],
  acknowledged: ['assigned', 'resolved'],
  assigned: ['assigned', 'in_progress', 'resolved', 'acknowledged'],
  in_progress: ['resolved', 'assigned'],
  resolved: ['closed', 'assigned', 'acknowledged'],
  closed: [],
} as const satisfies Record<CaseStatus, readonly CaseStatus[]>

export const WorkOrderStatus = z.enum([
  'requested',
  'open',
  'scheduled',
  'in_progress',
  'on_hold',
  'postponed',
  'completed',
  'closed',
  'cancelled',
  'rejected',
])
export type WorkOrderStatus = z.output<typeof WorkOrderStatus>

export const WORK_ORDER_NEXT = {
  // Withdrawn by whoever asked, it is cancelled.
  requested: ['open', 'scheduled', 'rejected', 'cancelled'],
  open: ['scheduled', 'in_progress', 'completed', 'cancelled'],
  // Without a day again, it is open.
  scheduled: ['in_progress', 'completed', 'postponed', 'cancelled', 'open'],
  in_progress: ['completed', 'on_hold', 'cancelled'],
  on_hold: ['in_progress', 'completed', 'cancelled'],
  postponed: ['scheduled', 'postponed', 'in_progress', 'completed', 'cancelled', 'open'],
  completed: ['closed'],
  closed: [],
  cancelled: [],
  rejected: [],
} as const satisfies Record<WorkOrderStatus, readonly WorkOrderStatus[]>

export const ConnectionStatus = z.enum(['pending', 'active', 'suspended', 'disconnected'])
export type ConnectionStatus = z.output<typeof ConnectionStatus>

export const CONNECTION_NEXT = {
  pending: ['active', 'disconnected'],
  active: ['suspended', 'disconnected'],
  suspended: ['active', 'disconnected'],
  disconnected: [],
} as const satisfies Record<ConnectionStatus, readonly ConnectionStatus[]>

export const ServiceRequestStatus = z.enum([
  'submitted',
  'under_review',
  'approved',
  'in_progress',
  'completed',
  'rejected',
  'withdrawn',
])
export type ServiceRequestStatus = z.output<typeof ServiceRequestStatus>

/** Waits for somebody's decision: what a dashboard calls pending. */
export const PENDING_REQUEST_STATUSES = ['submitted', 'under_review'] as const satisfies ServiceRequestStatus[]
/** Not finished: decided on or not. */
export const OPEN_REQUEST_STATUSES = [
  ...PENDING_REQUEST_STATUSES,
  'approved',
  'in_progress',
] as const satisfies ServiceRequestStatus[]

export const SERVICE_REQUEST_NEXT = {
  submitted: ['under_review', 'approved', 'rejected', 'withdrawn'],
  under_review: ['approved', 'rejected', 'withdrawn'],
  approved: ['in_progress', 'completed', 'rejected'],
  in_progress: ['completed', 'approved', 'rejected'],
  completed: [],
  rejected: [],
  withdrawn: [],
} as const satisfies Record<ServiceRequestStatus, readonly ServiceRequestStatus[]>

type Next<S extends string> = Record<S, readonly S[]>

export const canMove = <S extends string>(next: Next<S>, from: S, to: S) => next[from].includes(to)
