import type { Connection, ConnectionRow } from '@mtambo/contract'

/** Connections for page tests. */
export const aConnectionRow = (over: Partial<ConnectionRow> = {}): ConnectionRow => ({
  id: '01938c1e-0000-7000-8000-00000000d001',
  meterNumber: 'MTR-NRB-000117',
  customer: { id: '01938c1e-0000-7000-8000-00000000c001', name: 'Wanjiru Kamau', accountNumber: 'KP-2026-0042' },
  type: 'single_phase',
  loadKva: 7.5,
  status: 'active',
  transformer: 'TX-NRB-031',
  feeder: 'Kilimani 11 kV',
  ...over,
})

export const aConnection = (over: Partial<Connection> = {}): Connection => ({
  ...aConnectionRow(),
  transformerId: '01938c1e-0000-7000-8000-0000000a0002',
  feederId: '01938c1e-0000-7000-8000-0000000a0001',
  installationDate: '2026-03-09',
  point: { latitude: -1.2921, longitude: 36.7856 },
  lastReadingDate: '2026-10-31',
  lastReadingKwh: 1843.2,
  county: 'Nairobi',
  town: 'Kilimani',
  address: 'Plot 14, Ngong Road',
  createdAt: new Date('2026-03-05T09:00:00Z'),
  moves: ['suspended', 'disconnected'],
  history: [
    {
      id: '01938c1e-0000-7000-8000-0000000e0001',
      at: new Date('2026-03-09T08:00:00Z'),
      event: 'connection.moved',
      who: 'Grace Wambui',
      from: 'pending',
      to: 'active',
      notes: null,
    },
    {
      id: '01938c1e-0000-7000-8000-0000000e0000',
      at: new Date('2026-03-05T09:00:00Z'),
      event: 'connection.created',
      who: 'Brian Mwangi',
      from: null,
      to: 'pending',
      notes: null,
    },
  ],
  ...over,
})
