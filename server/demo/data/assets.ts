import type { AssetStatus, CreateAsset, Point } from '@mtambo/contract'
import type { z } from 'zod'
import type { DemoCustomer } from './customers.ts'
import { before, DAY, MINUTE, plus } from './moments.ts'
import { near, type Site } from './network.ts'
import { at, idAt, random, type Random } from './random.ts'

type Input = z.output<typeof CreateAsset> & { id: string; point: Point }

export type DemoAsset = {
  input: Input
  createdAt: Date
  /** What became of it since, oldest first. */
  changes: { to: AssetStatus; at: Date; notes: string }[]
}

/** What stands in the towns with more than one customer; elsewhere the register has not been surveyed yet. */
export function demoAssets(seed: number, customers: DemoCustomer[], now: Date): DemoAsset[] {
  const chance = random(seed, 'assets')
  const sites = Map.groupBy(
    customers.map(({ site }) => site),
    ({ town }) => town.town,
  )
  const surveyed = [...sites.values()].filter((here) => here.length > 1)
  const made = surveyed.flatMap((here, i) => townNetwork(here, i, chance))
  const start = before(now, 960 * DAY)
  return madeTo(
    made.map((input, i) => ({ ...input, ...numbered(input, plus(start, i * MINUTE), chance) })),
    now,
    chance,
  )
}

/** Before it has an id: `above` is the tag of what it is part of. */
type Drawn = Omit<Input, 'id' | 'parentId'> & { above: string | null }

/** A substation, the feeders that leave it, the transformers they feed and some of the poles between. */
function townNetwork(here: Site[], index: number, chance: Random): Drawn[] {
  const { town, areaCode } = at(here, 0)
  const place = { locationText: `${at(town.roads, 0)}, ${town.town}` }
  const number = String(index + 1).padStart(2, '0')
  const substation: Drawn = {
    tag: `SS-${areaCode}-${number}`,
    name: `${town.town} 66/11 kV substation`,
    category: 'substation',
    criticality: 'A',
    point: near(town.point, 0.004, chance),
    ...place,
    above: null,
  }
  const feeders = [...Map.groupBy(here, ({ feeder }) => feeder)]
  return [
    substation,
    ...feeders.flatMap(([name, sites], i) =>
      feederOf(name, sites, `FD-${areaCode}-${number}-${i + 1}`, substation, chance),
    ),
  ]
}

function feederOf(name: string, sites: Site[], tag: string, substation: Drawn, chance: Random): Drawn[] {
  const feeder: Drawn = {
    tag,
    name,
    category: 'feeder_line',
    criticality: sites.length > 1 ? 'A' : 'B',
    point: near(substation.point, 0.0012, chance),
    locationText: at(sites, 0).town.town,
    above: substation.tag,
  }
  const each = [...new Map(sites.map((site) => [site.transformer, site])).values()]
  return [feeder, ...each.flatMap((site, i) => [transformerOf(site, tag, chance), ...poleOf(site, i, feeder, chance)])]
}

const MAKERS = ['Tanelec', 'Crompton Greaves', 'ABB', 'Kirloskar', 'Pauwels']

const transformerOf = (site: Site, above: string, chance: Random): Drawn => ({
  tag: site.transformer,
  name: `${site.estate} ${site.kva} kVA`,
  category: 'transformer',
  criticality: site.industrial ? 'A' : site.kva > 200 ? 'B' : 'C',
  point: site.point,
  locationText: `${site.estate}, ${site.town.town}`,
  manufacturer: chance.pick(MAKERS),
  model: `${site.kva} kVA 11/0.433 kV`,
  serialNumber: `${chance.pick(['T', 'K', 'P'])}${chance.int(100_000, 999_999)}`,
  above,
})

/** A pole part of the way; of most lines one has been surveyed. */
function poleOf({ point, transformer, estate, town }: Site, index: number, feeder: Drawn, chance: Random): Drawn[] {
  if (!chance.chance(0.75)) return []
  const share = 0.35 + chance.next() * 0.45
  const between = {
    latitude: feeder.point.latitude + (point.latitude - feeder.point.latitude) * share,
    longitude: feeder.point.longitude + (point.longitude - feeder.point.longitude) * share,
  }
  return [
    {
      tag: transformer.replace('TX', 'PL'),
      name: `Pole ${chance.int(3, 9) + index * 8}, ${feeder.name}`,
      category: 'pole',
      point: near(between, 0.0004, chance),
      locationText: `${estate}, ${town.town}`,
      model: chance.pick(['Wooden, 11 m', 'Wooden, 12 m', 'Concrete, 12 m']),
      above: feeder.tag,
    },
  ]
}

function numbered({ category }: Drawn, createdAt: Date, chance: Random) {
  const year = category === 'substation' ? chance.int(1984, 2012) : chance.int(2004, 2021)
  const day = `0${chance.int(1, 9)}-${chance.int(10, 28)}`
  // Transformers bought since 2015 came with ten years of warranty.
  const isCovered = category === 'transformer' && year >= 2015
  return {
    id: idAt(createdAt, chance),
    createdAt,
    installedOn: `${year}-${day}`,
    ...(isCovered && { warrantyUntil: `${year + 10}-${day}` }),
  }
}

const TROUBLES: Record<Exclude<AssetStatus, 'in_service'>, string> = {
  degraded: 'Oil weeps at the gasket, load limited until it is renewed',
  out_of_service: 'Pole leaning after the rains, line isolated until it is set anew',
  retired: 'Rusted through, taken down when the line was rebuilt',
}

/** Their parents by id instead of by tag, and the few that are not as they should be. */
function madeTo(
  made: (Drawn & { id: string; createdAt: Date; installedOn: string })[],
  now: Date,
  chance: Random,
): DemoAsset[] {
  const ids = new Map(made.map(({ tag, id }) => [tag, id]))
  const poles = made.filter(({ category }) => category === 'pole').map(({ tag }) => tag)
  const transformers = made.filter(({ category }) => category === 'transformer').map(({ tag }) => tag)
  const trouble = new Map<string, Exclude<AssetStatus, 'in_service'>>([
    [at(transformers, 3), 'degraded'],
    [at(transformers, 11), 'degraded'],
    [at(poles, 5), 'out_of_service'],
    [at(poles, 2), 'retired'],
  ])
  return made.map(({ above, createdAt, ...input }) => {
    const to = trouble.get(input.tag)
    const when = before(now, chance.int(4, 60) * DAY)
    return {
      input: { ...input, parentId: above === null ? null : (ids.get(above) ?? null) },
      createdAt,
      changes: to ? [{ to, at: when, notes: TROUBLES[to] }] : [],
    }
  })
}
