import type { Feature } from 'geojson'
import { type GeoJSONSource, LngLatBounds, Map as GlMap, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { outlines } from './outlines.ts'
import { mapStyle } from './style.ts'
import { TONES } from './tones.ts'
import type { DrawnMap, MapLine, MapPoint, MapThings } from './types.ts'

// A file of our own: the content security policy lets no worker be made out of thin air.
setWorkerUrl(worker)

type Options = { dark: boolean; still: boolean; onChoose: (id: string | null) => void }

/** How near one thing alone is looked at. */
const CLOSE = 14
const SAYS = {
  // Around it stands what it shows.
  'Map.Title': 'Move with the arrow keys, zoom with + and −',
  'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom',
  'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom',
  'CooperativeGesturesHandler.MobileHelpText': 'Move the map with two fingers',
}

export function drawMap(container: HTMLElement, { dark, still, onChoose }: Options): DrawnMap {
  const map = new GlMap({
    container,
    style: mapStyle(dark),
    center: [20, 0],
    zoom: 2,
    minZoom: 1,
    maxZoom: 18,
    attributionControl: { compact: false },
    // The page must still scroll where the map is in the way.
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    localIdeographFontFamily: "'Inter Variable', sans-serif",
    locale: SAYS,
    reduceMotion: still,
    fadeDuration: still ? 0 : 150,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left')
  let last: MapThings = { points: [], lines: [] }
  const ready = map.once('load')
  void ready.then(() => void fillOutlines(map))
  listen(map, onChoose)
  const showAll = () => look(map, last, still ? 0 : 300)
  return {
    show: (things) => {
      const first = last.points.length === 0 || last.chosenId !== things.chosenId
      last = things
      if (first) look(map, things, 0)
      void ready.then(() => fill(map, things))
    },
    zoom: (steps) => void map.easeTo({ zoom: map.getZoom() + steps, duration: still ? 0 : 150 }),
    showAll,
    remove: () => map.remove(),
  }
}

/** Without them the network is there all the same. */
const fillOutlines = (map: GlMap) =>
  outlines().then(
    ({ countries, names }) => {
      void map.getSource<GeoJSONSource>('countries')?.setData(countries)
      void map.getSource<GeoJSONSource>('country-names')?.setData(names)
    },
    () => undefined,
  )

function fill(map: GlMap, { points, lines, chosenId }: MapThings) {
  const set = (source: string, features: Feature[]) =>
    void map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features })
  set('lines', lines.map(asLine))
  set(
    'points',
    points.map((point) => asPoint(point, point.id === chosenId)),
  )
}

const asLine = (ends: MapLine): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates: ends.map(({ latitude, longitude }) => [longitude, latitude]) },
})

/** What needs somebody lies on top of what does not. */
const NEEDS_EYES = new Set<MapPoint['tone']>(['red', 'amber', 'blue'])
const RANK = { small: 0, medium: 1, large: 2 }

const asPoint = ({ id, title, tone, size, point }: MapPoint, chosen: boolean): Feature => ({
  type: 'Feature',
  properties: { id, title, size, chosen, colour: TONES[tone], rank: RANK[size] + (NEEDS_EYES.has(tone) ? 3 : 0) },
  geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] },
})

/** For the names below the points, and the buttons at the right. */
const ROOM = { top: 36, bottom: 52, left: 52, right: 76 }

/** Everything in view, but no nearer than the streets around it. */
function look(map: GlMap, { points }: MapThings, duration: number) {
  const bounds = new LngLatBounds()
  for (const { point } of points) bounds.extend([point.longitude, point.latitude])
  const { clientWidth, clientHeight } = map.getContainer()
  // A map that has no size yet, or is just leaving the page, has no room for any.
  if (bounds.isEmpty() || clientWidth <= ROOM.left + ROOM.right || clientHeight <= ROOM.top + ROOM.bottom) return
  map.fitBounds(bounds, { padding: ROOM, maxZoom: CLOSE, duration })
}

/** A finger is wider than a point. */
const NEAR = 8

function listen(map: GlMap, onChoose: (id: string | null) => void) {
  map.on('click', ({ point: { x, y } }) => {
    const [hit] = map.queryRenderedFeatures(
      [
        [x - NEAR, y - NEAR],
        [x + NEAR, y + NEAR],
      ],
      { layers: ['points'] },
    )
    onChoose((hit?.properties['id'] as string | undefined) ?? null)
  })
  map.on('mouseenter', 'points', () => void (map.getCanvas().style.cursor = 'pointer'))
  map.on('mouseleave', 'points', () => void (map.getCanvas().style.cursor = ''))
}
