import type { Asset, AssetPlace, AssetRow } from '@mtambo/contract'

/** The network for page tests: a feeder, and a transformer on it. */
export const aFeederRef = {
  id: '01938c1e-0000-7000-8000-0000000a0001',
  tag: 'FD-NRB-01-1',
  name: 'Kilimani 11 kV F1',
  category: 'feeder_line',
}

export const anAssetRow = (over: Partial<AssetRow> = {}): AssetRow => ({
  id: '01938c1e-0000-7000-8000-0000000a0002',
  tag: 'TX-NRB-031',
  name: 'Kindaruma Road 315 kVA',
  category: 'transformer',
  status: 'in_service',
  criticality: 'B',
  parent: aFeederRef,
  location: null,
  locationText: 'Kindaruma Road, opposite the school',
  point: { latitude: -1.2958, longitude: 36.7842 },
  manufacturer: 'Tanelec',
  model: '315 kVA 11/0.433 kV',
  serialNumber: 'T280673',
  installedOn: '2018-05-14',
  purchasedOn: null,
  purchaseCost: null,
  supplier: null,
  warrantyUntil: null,
  replacementValue: null,
  expectedLifeYears: null,
  specifications: {},
  ownFields: '',
  hasChildren: false,
  ...over,
})

export const anAsset = (over: Partial<Asset> = {}): Asset => ({
  ...anAssetRow(),
  notes: null,
  createdAt: new Date('2026-01-12T09:00:00Z'),
  path: [aFeederRef],
  children: [],
  connections: { count: 12, capped: false },
  moves: ['degraded', 'out_of_service', 'retired'],
  ...over,
})

export const anAssetPlace = (over: Partial<AssetPlace> = {}): AssetPlace => ({
  id: '01938c1e-0000-7000-8000-0000000a0002',
  tag: 'TX-NRB-031',
  name: 'Kindaruma Road 315 kVA',
  category: 'transformer',
  status: 'in_service',
  parentId: aFeederRef.id,
  point: { latitude: -1.2958, longitude: 36.7842 },
  ...over,
})
