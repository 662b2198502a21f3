import type { LocationKind } from '@mtambo/contract'

export const LOCATION_KINDS: Record<LocationKind, string> = {
  region: 'Region',
  zone: 'Zone',
  site: 'Site',
  building: 'Building',
  floor: 'Floor',
  room: 'Room',
  plant: 'Plant',
  substation: 'Substation',
  store: 'Store',
  other: 'Other place',
}

export const KIND_CHOICES = Object.entries(LOCATION_KINDS).map(([value, label]) => ({
  value: value as LocationKind,
  label,
}))
