import type { AssetField, LocationKind, Point } from '@mtambo/contract'

/** The places of a bottling works and its depots, parents first. */
export type DemoPlace = {
  code: string
  name: string
  kind: LocationKind
  in: string | null
  address?: string
  point?: Point
  notes?: string
}

export const PLACES: DemoPlace[] = [
  {
    code: 'ATH',
    name: 'Athi River works',
    kind: 'plant',
    in: null,
    address: 'Namanga Road, Athi River',
    point: { latitude: -1.4569, longitude: 36.9785 },
    notes: 'Visitors report at the gate. Safety shoes and hearing protection in both halls.',
  },
  { code: 'ATH-H1', name: 'Hall 1, bottling', kind: 'building', in: 'ATH' },
  { code: 'ATH-H1-L1', name: 'Line 1', kind: 'zone', in: 'ATH-H1' },
  { code: 'ATH-H1-L2', name: 'Line 2', kind: 'zone', in: 'ATH-H1' },
  { code: 'ATH-H2', name: 'Hall 2, packaging', kind: 'building', in: 'ATH' },
  {
    code: 'ATH-BH',
    name: 'Boiler house',
    kind: 'building',
    in: 'ATH',
    notes: 'Only with a permit while both boilers run.',
  },
  { code: 'ATH-UT', name: 'Utilities yard', kind: 'zone', in: 'ATH', point: { latitude: -1.4574, longitude: 36.979 } },
  { code: 'ATH-WT', name: 'Water treatment', kind: 'building', in: 'ATH' },
  { code: 'ATH-WS', name: 'Workshop', kind: 'building', in: 'ATH' },
  { code: 'ATH-ST', name: 'Spare parts store', kind: 'store', in: 'ATH-WS' },
  { code: 'ATH-WH', name: 'Warehouse', kind: 'building', in: 'ATH' },
  { code: 'ATH-OF', name: 'Offices', kind: 'building', in: 'ATH' },
  { code: 'ATH-OF-1', name: 'First floor', kind: 'floor', in: 'ATH-OF' },
  { code: 'ATH-OF-SR', name: 'Server room', kind: 'room', in: 'ATH-OF-1' },
  {
    code: 'MSA',
    name: 'Mombasa depot',
    kind: 'site',
    in: null,
    address: 'Shimanzi Road, Mombasa',
    point: { latitude: -4.0482, longitude: 39.6513 },
  },
  { code: 'MSA-CS', name: 'Cold store', kind: 'store', in: 'MSA' },
  { code: 'MSA-YD', name: 'Yard', kind: 'zone', in: 'MSA' },
  { code: 'MSA-ST', name: 'Depot store', kind: 'store', in: 'MSA' },
  {
    code: 'KSM',
    name: 'Kisumu depot',
    kind: 'site',
    in: null,
    address: 'Obote Road, Kisumu',
    point: { latitude: -0.0975, longitude: 34.7436 },
    notes: 'Goods are taken in from six to four. The watchman has the key on Sundays.',
  },
  { code: 'KSM-WH', name: 'Warehouse', kind: 'building', in: 'KSM' },
]

type Field = Omit<AssetField, 'category' | 'unit' | 'options' | 'required'> &
  Partial<Pick<AssetField, 'unit' | 'options' | 'required'>>

/** What the works wants to know of each kind, in its order. */
export const OWN_FIELDS: Record<string, Field[]> = {
  machine: [
    { code: 'power', label: 'Power', kind: 'number', unit: 'kW' },
    { code: 'capacity', label: 'Capacity', kind: 'text' },
    {
      code: 'lubricant',
      label: 'Lubricant',
      kind: 'choice',
      options: ['ISO VG 46', 'ISO VG 68', 'NLGI 2', 'Food grade H1'],
    },
    { code: 'guarded', label: 'Guards in place', kind: 'yes_no' },
  ],
  vehicle: [
    { code: 'registration', label: 'Registration', kind: 'text' },
    { code: 'load', label: 'Load', kind: 'number', unit: 'kg' },
    { code: 'inspection', label: 'Inspected until', kind: 'date' },
  ],
  hvac: [
    { code: 'cooling', label: 'Cooling', kind: 'number', unit: 'kW' },
    { code: 'refrigerant', label: 'Refrigerant', kind: 'choice', options: ['R32', 'R410A', 'R134a', 'R717'] },
  ],
  electrical: [
    { code: 'rating', label: 'Rating', kind: 'number', unit: 'kVA' },
    { code: 'voltage', label: 'Voltage', kind: 'choice', options: ['11 kV', '415 V', '240 V'] },
  ],
}
