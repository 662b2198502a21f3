import type { WorkOrder, WorkOrderRow } from '@mtambo/contract'

/** Work orders for page tests. */
export const aWorkOrderRow = (over: Partial<WorkOrderRow> = {}): WorkOrderRow => ({
  id: '01938c1e-0000-7000-8000-000000009001',
  number: 'WO-2026-000033',
  title: 'Power outage, Kilimani',
  type: 'corrective',
  status: 'open',
  priority: 'high',
  locationText: 'Opposite Yaya Centre, blue gate',
  point: { latitude: -1.2921, longitude: 36.7856 },
  assignee: { id: '01938c1e-0000-7000-8000-00000000a001', name: 'Peter Otieno' },
  caseId: '01938c1e-0000-7000-8000-00000000b001',
  createdAt: new Date('2026-11-20T16:20:00Z'),
  completedAt: null,
  ...over,
})

export const aWorkOrder = (over: Partial<WorkOrder> = {}): WorkOrder => ({
  ...aWorkOrderRow(),
  description: 'No power since about seven. The neighbours on our side are dark too.',
  contactName: 'Wanjiru Kamau',
  contactPhone: '+254712345678',
  startedAt: null,
  holdReason: null,
  moves: ['in_progress', 'cancelled'],
  logs: [],
  history: [
    {
      id: '01938c1e-0000-7000-8000-0000000e0020',
      at: new Date('2026-11-20T16:20:00Z'),
      event: 'work-order.opened',
      who: 'Grace Wambui',
      from: null,
      to: 'open',
      notes: null,
    },
  ],
  ...over,
})
