import type { Case, CaseRow, FileLink } from '@mtambo/contract'

export const TECHNICIANS = [
  {
    id: '01938c1e-0000-7000-8000-00000000a001',
    name: 'Peter Otieno',
    role: 'Technician',
    openWork: 3,
    availability: 'available' as const,
  },
  {
    id: '01938c1e-0000-7000-8000-00000000a002',
    name: 'Mary Achieng',
    role: 'Technician',
    openWork: 0,
    availability: 'available' as const,
  },
]

export const aPhoto = (over: Partial<FileLink> = {}): FileLink => ({
  id: '01938c1e-0000-7000-8000-00000000f001',
  name: 'transformer.jpg',
  mediaType: 'image/jpeg',
  bytes: 120_000,
  url: '/api/files/f001',
  thumbnailUrl: '/api/files/f001/thumbnail',
  ...over,
})

/** Cases for page tests. */
export const aCaseRow = (over: Partial<CaseRow> = {}): CaseRow => ({
  id: '01938c1e-0000-7000-8000-00000000b001',
  number: 'F-2026-000061',
  title: 'Power outage, Kilimani',
  category: 'power_outage',
  severity: 'high',
  status: 'reported',
  priority: false,
  locationText: 'Opposite Yaya Centre, blue gate',
  customer: { id: '01938c1e-0000-7000-8000-00000000c001', name: 'Wanjiru Kamau', accountNumber: 'KP-2026-0042' },
  assignee: null,
  reportedAt: new Date('2026-11-20T16:05:00Z'),
  resolvedAt: null,
  ...over,
})

export const aCase = (over: Partial<Case> = {}): Case => ({
  ...aCaseRow(),
  description: 'No power since about seven. The neighbours on our side are dark too.',
  channel: 'portal',
  point: { latitude: -1.2921, longitude: 36.7856 },
  connection: {
    id: '01938c1e-0000-7000-8000-00000000d001',
    meterNumber: 'MTR-NRB-000117',
    transformer: 'TX-NRB-031',
    feeder: 'Kilimani 11 kV',
  },
  asset: null,
  customerPhone: '+254712345678',
  reporterName: null,
  reporterPhone: null,
  affectedCustomers: 1,
  acknowledgedAt: null,
  assignedAt: null,
  startedAt: null,
  closedAt: null,
  resolutionMinutes: null,
  resolutionNotes: null,
  photos: [],
  workOrder: null,
  moves: ['acknowledged', 'resolved'],
  mayAssign: true,
  history: [
    {
      id: '01938c1e-0000-7000-8000-0000000e0010',
      at: new Date('2026-11-20T16:05:00Z'),
      event: 'case.reported',
      who: 'Wanjiru Kamau',
      from: null,
      to: 'reported',
      notes: null,
    },
  ],
  ...over,
})
