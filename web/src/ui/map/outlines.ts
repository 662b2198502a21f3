import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import address from 'world-atlas/countries-50m.json?url'

type Outlines = { countries: FeatureCollection; names: FeatureCollection }
let kept: Promise<Outlines> | undefined

/** The countries, from our own server: no map service learns where anybody looks. Asked for once. */
export const outlines = () => (kept ??= load())

async function load(): Promise<Outlines> {
  const answer = await fetch(address)
  const world = (await answer.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>
  const countries = feature(world, world.objects.countries)
  const names = countries.features.map(({ properties, geometry }): Feature => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: middleOf(geometry) },
  }))
  return { countries, names: { type: 'FeatureCollection', features: names } }
}

/** The middle of the largest part, so that a name stands once, and on land. */
function middleOf(geometry: Geometry): Position {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates.slice(0, 1)
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.map(([outer]) => outer ?? [])
        : []
  const parts = rings.map(centroid).sort((a, b) => b.area - a.area)
  return parts[0]?.at ?? [0, 0]
}

function centroid(ring: Position[]) {
  let [twice, x, y] = [0, 0, 0]
  for (const [i, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? []
    const cross = x1 * y2 - x2 * y1
    twice += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  }
  return { area: Math.abs(twice) / 2, at: twice === 0 ? (ring[0] ?? [0, 0]) : [x / (3 * twice), y / (3 * twice)] }
}
