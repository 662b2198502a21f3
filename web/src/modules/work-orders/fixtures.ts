import {
  type Asset,
  assets,
  checklists,
  comments,
  completion,
  type Grants,
  type Output,
  type staff,
  type teams,
  workCosts,
  type WorkOrder,
  type WorkOrderRow,
  workOrders,
} from '@mtambo/contract'
import { on } from '#testing/fake-api.ts'
import { noMedia } from '#modules/files/fixtures.ts'
import { checklistsWith } from '#modules/checklists/fixtures.ts'
import { aCompletion } from '#modules/completion/fixtures.ts'
import { someCosts } from '#modules/work-costs/fixtures.ts'
import { MANAGER } from '#testing/people.ts'

/** A manager who plans work and gives it to people. */
export const PLANNER: Grants = { ...MANAGER, 'work-orders:create': 'all', 'work-orders:assign': 'all' }

export const PETER = '01938c1e-0000-7000-8000-00000000a001'
export const PEOPLE: Output<typeof staff.assignees> = [
  { id: PETER, name: 'Peter Otieno', role: 'Technician', openWork: 3, availability: 'available' },
  {
    id: '01938c1e-0000-7000-8000-00000000a002',
    name: 'Amina Hassan',
    role: 'Technician',
    openWork: 1,
    availability: 'on_leave',
  },
]
export const TEAMS: Output<typeof teams.list> = [
  { id: '01938c1e-0000-7000-8000-00000000c001', name: 'Line crew', members: [] },
]

/** What the filters of a list of work ask for, where a test has nothing to say of it. */
export const noAssets = () => on(assets.list, { items: [], nextCursor: null, total: 0, capped: false })

/** What the panels of an order's page ask for, where a test has nothing to say of it. */
export const panels = () => [
  on(workOrders.links, { parent: null, subJobs: [], progress: { done: 0, of: 0 }, links: [], mayLink: false }),
  on(comments.list, { items: [], nextCursor: null, mayWrite: false }),
  noMedia(),
  on(checklists.ofOrder, checklistsWith([], { items: [], mayFill: false })),
  on(workCosts.get, someCosts()),
  on(completion.get, aCompletion()),
]

/** Work orders for page tests. */
export const aWorkOrderRow = (over: Partial<WorkOrderRow> = {}): WorkOrderRow => ({
  id: '01938c1e-0000-7000-8000-000000009001',
  number: 'WO-2026-000033',
  title: 'Power outage, Kilimani',
  type: 'corrective',
  status: 'open',
  priority: 'high',
  equipmentType: null,
  locationText: 'Opposite Yaya Centre, blue gate',
  point: { latitude: -1.2921, longitude: 36.7856 },
  assignee: { id: PETER, name: 'Peter Otieno' },
  team: null,
  scheduledOn: null,
  scheduledTime: null,
  estimatedMinutes: null,
  dueOn: null,
  overdue: false,
  location: null,
  parentId: null,
  caseId: '01938c1e-0000-7000-8000-00000000b001',
  createdAt: new Date('2026-11-20T16:20:00Z'),
  completedAt: null,
  ...over,
})

export const aWorkOrder = (over: Partial<WorkOrder> = {}): WorkOrder => ({
  ...aWorkOrderRow(),
  location: null,
  description: 'No power since about seven. The neighbours on our side are dark too.',
  asset: null,
  equipment: null,
  connection: null,
  serviceRequestId: null,
  createdBy: { id: '01938c1e-0000-7000-8000-00000000a009', name: 'Grace Wambui' },
  completionNotes: null,
  contactName: 'Wanjiru Kamau',
  contactPhone: '+254712345678',
  wishedOn: null,
  requestedAt: null,
  approvedAt: null,
  approvedBy: null,
  rejectReason: null,
  startedAt: null,
  firstStartedAt: null,
  closedAt: null,
  holdReason: null,
  holds: [],
  heldMinutes: 0,
  blockedBy: [],
  openSubJobs: 0,
  moves: ['in_progress', 'cancelled'],
  mayPlan: false,
  mayAssign: false,
  mayLog: false,
  mayDecide: false,
  mayWithdraw: false,
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

export const anAsset = (over: Partial<Asset> = {}): Asset => ({
  id: '01938c1e-0000-7000-8000-00000000d001',
  tag: 'TX-NRB-0142',
  name: 'Ngong Road market',
  category: 'transformer',
  status: 'in_service',
  criticality: 'B',
  parent: null,
  hasChildren: false,
  moves: [],
  locationText: 'Ngong Road, opposite the market',
  point: { latitude: -1.3, longitude: 36.78 },
  manufacturer: null,
  model: null,
  serialNumber: null,
  installedOn: null,
  location: null,
  purchasedOn: null,
  purchaseCost: null,
  supplier: null,
  warrantyUntil: null,
  replacementValue: null,
  expectedLifeYears: null,
  specifications: {},
  ownFields: '',
  notes: null,
  createdAt: new Date('2026-01-05T08:00:00Z'),
  path: [],
  children: [],
  connections: { count: 0, capped: false },
  ...over,
})
