import type { DemoTown } from './towns.ts'

/** One line of the table: name, position, postal code, weight, neighbourhoods, roads. */
export const town = (
  name: string,
  latitude: number,
  longitude: number,
  postalCode: string,
  weight: number,
  estates: string,
  roads: string,
): DemoTown => ({
  town: name,
  point: { latitude, longitude },
  postalCode,
  weight,
  estates: estates.split(', '),
  roads: roads.split(', '),
})
