import type { Area, Point } from '@mtambo/contract'
import { random, type Random } from './random.ts'
import { demoTowns, type DemoTown } from './towns.ts'

/** A transformer with the feeder above it and the neighbourhood below it: where a customer can be connected. */
export type Site = {
  transformer: string
  kva: number
  feeder: string
  estate: string
  town: DemoTown
  county: string
  areaCode: string
  industrial: boolean
  point: Point
}

/** The distribution network of some areas, numbered by county. The same for every demo: wires stay where they are. */
export function demoNetwork(areas: Area[]): Site[] {
  return areas.flatMap((area) => {
    const towns = area.towns.flatMap((name) => demoTowns.filter(({ town }) => town === name))
    return towns
      .flatMap((town) => town.estates.flatMap((estate, i) => sitesOf(area, town, estate, i)))
      .map((site, i) => ({ ...site, transformer: `TX-${area.code}-${String(i + 1).padStart(4, '0')}` }))
  })
}

/** A position some steps away. */
export const near = ({ latitude, longitude }: Point, degrees: number, { next }: Random): Point => ({
  latitude: rounded(latitude + (next() * 2 - 1) * degrees),
  longitude: rounded(longitude + (next() * 2 - 1) * degrees),
})

const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** Towns by the water: their transformers stay close to the middle, so that none stands in the sea. */
const ASHORE = new Set(['Mombasa', 'Nyali', 'Changamwe', 'Kilifi', 'Mtwapa', 'Malindi', 'Ukunda', 'Lamu', 'Homa Bay'])

function sitesOf(area: Area, town: DemoTown, estate: string, index: number): Omit<Site, 'transformer'>[] {
  const chance = random(index, `network of ${town.town}`)
  const industrial = estate.includes('Industrial')
  const middle = near(town.point, ASHORE.has(town.town) ? 0.005 : 0.014, chance)
  const feeder = feederOf(town, estate, index, industrial)
  return Array.from({ length: town.weight > 2 ? 2 : 1 }, () => ({
    kva: chance.pick(industrial ? [630, 1000, 1500] : [100, 200, 315]),
    feeder,
    estate,
    town,
    county: area.name,
    areaCode: area.code,
    industrial,
    point: near(middle, 0.003, chance),
  }))
}

/** Factories have a substation of their own; two neighbourhoods share a feeder of the town's. */
function feederOf({ town }: DemoTown, estate: string, index: number, industrial: boolean) {
  if (industrial) return `${town === 'Nairobi' ? estate : `${town} Industrial`} 11kV F${index + 1}`
  return `${town} 11kV F${Math.floor(index / 2) + 1}`
}
