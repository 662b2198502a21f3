import type { HistoryEntry, MyConnection, MyServiceRequest, ServiceRequest, ServiceRequestRow } from '@mtambo/contract'
import { uuid } from '#testing/people.ts'

/** Requests for page tests. */
export const aRequestRow = (over: Partial<ServiceRequestRow> = {}): ServiceRequestRow => ({
  id: uuid(500),
  number: 'SR-2026-000031',
  type: 'upgrade',
  status: 'submitted',
  priority: 'medium',
  customer: { id: uuid(3), name: 'John Kamau', accountNumber: 'KP-2026-0001' },
  connection: { id: uuid(101), meterNumber: 'MTR-NRB-000117' },
  assignee: null,
  submittedAt: new Date('2026-11-18T06:00:00Z'),
  resolvedAt: null,
  ...over,
})

/** One line of a history, `minutes` after it was submitted. */
export const aStep = (minutes: number, to: string | null, over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: uuid(900 + minutes),
  at: new Date(Date.UTC(2026, 10, 18, 6, minutes)),
  event: to === 'submitted' ? 'service-request.submitted' : 'service-request.moved',
  who: 'Kenya Power',
  from: null,
  to,
  notes: null,
  ...over,
})

const NO_DETAILS = {
  connectionType: null,
  loadKva: null,
  areaCode: null,
  town: null,
  address: null,
  point: null,
  newFirstName: null,
  newLastName: null,
  newIdNumber: null,
  newPhone: null,
  wantedOn: null,
}

export const aRequest = (over: Partial<ServiceRequest> = {}): ServiceRequest => ({
  ...aRequestRow(),
  ...NO_DETAILS,
  loadKva: 15,
  description: 'I am opening a welding shop.',
  customerPhone: '+254712345678',
  resolutionNotes: null,
  documents: [],
  workOrder: null,
  moves: ['under_review', 'approved', 'rejected'],
  mayPlan: false,
  history: [aStep(0, 'submitted', { who: 'John Kamau' })],
  ...over,
})

/** What a customer sees of an own one. */
export function aMyRequest(over: Partial<MyServiceRequest> = {}): MyServiceRequest {
  const {
    customer: _,
    customerPhone: __,
    assignee: ___,
    workOrder: ____,
    moves: _____,
    mayPlan: ______,
    ...seen
  } = aRequest()
  return { ...seen, visitOn: null, ...over }
}

export const aMeter = (over: Partial<MyConnection> = {}): MyConnection => ({
  id: uuid(101),
  meterNumber: 'MTR-NRB-000117',
  type: 'single_phase',
  loadKva: 7.5,
  status: 'active',
  transformer: null,
  feeder: null,
  installationDate: null,
  point: null,
  lastReadingDate: null,
  lastReadingKwh: null,
  county: 'Nairobi',
  town: 'Kilimani',
  address: 'Plot 14, Ngong Road',
  createdAt: new Date('2026-03-05T09:00:00Z'),
  openCases: 0,
  ...over,
})
