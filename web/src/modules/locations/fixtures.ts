import type { Location, LocationRow } from '@mtambo/contract'

/** A works with a hall in it, for page tests. */
export const aWorksId = '01938c1e-0000-7000-8000-0000000d0001'

export const aLocationRow = (over: Partial<LocationRow> = {}): LocationRow => ({
  id: '01938c1e-0000-7000-8000-0000000d0002',
  name: 'Hall 2',
  code: 'NBO-H2',
  kind: 'building',
  above: ['Nairobi works'],
  within: 'Nairobi works',
  parentId: aWorksId,
  address: 'Enterprise Road 14',
  point: null,
  status: 'active',
  hasChildren: true,
  ...over,
})

export const aLocation = (over: Partial<Location> = {}): Location => ({
  ...aLocationRow(),
  notes: null,
  createdAt: new Date('2026-01-12T09:00:00Z'),
  path: [{ id: aWorksId, name: 'Nairobi works' }],
  mayEdit: true,
  history: [
    {
      id: '01938c1e-0000-7000-8000-0000000e00d1',
      at: new Date('2026-01-12T09:00:00Z'),
      event: 'location.created',
      who: 'Grace Wambui',
      from: null,
      to: null,
      notes: null,
    },
  ],
  ...over,
})
