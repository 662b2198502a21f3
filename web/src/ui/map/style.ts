import type { FeatureCollection } from 'geojson'
import type { StyleSpecification } from 'maplibre-gl'

type Colours = { water: string; land: string; border: string; text: string; halo: string; line: string; ring: string }

const LIGHT: Colours = {
  water: '#dbe7ee',
  land: '#f8fafc',
  border: '#b6c2d1',
  text: '#334155',
  halo: '#f8fafc',
  line: '#64748b',
  ring: '#0f6766',
}
const DARK: Colours = {
  water: '#0b1119',
  land: '#18212d',
  border: '#435062',
  text: '#dde3ec',
  halo: '#18212d',
  line: '#8c99ab',
  ring: '#52aea9',
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }
/** Past this the outlines of countries are too rough to be true, and all is land. */
const ROUGH = { from: 9, gone: 11 }
const FONT = ['Inter Variable', 'sans-serif']

const radius = (small: number, medium: number, large: number) =>
  ['match', ['get', 'size'], 'large', large, 'medium', medium, small] as never

/** Land and borders, the lines of the network, its points, and the names of both. Nothing comes from elsewhere. */
export function mapStyle(dark: boolean): StyleSpecification {
  const colours = dark ? DARK : LIGHT
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: NOTHING, attribution: 'Outlines: Natural Earth' },
      'country-names': { type: 'geojson', data: NOTHING },
      lines: { type: 'geojson', data: NOTHING },
      points: { type: 'geojson', data: NOTHING },
    },
    layers: [...ground(colours), ...network(colours), ...names(colours)],
  }
}

const ground = ({ water, land, border }: Colours): StyleSpecification['layers'] => [
  {
    id: 'water',
    type: 'background',
    paint: {
      'background-color': ['interpolate', ['linear'], ['zoom'], ROUGH.from, water, ROUGH.gone, land],
    },
  },
  { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': land } },
  {
    id: 'borders',
    type: 'line',
    source: 'countries',
    maxzoom: ROUGH.gone,
    paint: {
      'line-color': border,
      'line-width': 1,
      'line-opacity': ['interpolate', ['linear'], ['zoom'], ROUGH.from, 1, ROUGH.gone, 0],
    },
  },
]

const network = ({ line, land, ring }: Colours): StyleSpecification['layers'] => [
  {
    id: 'lines',
    type: 'line',
    source: 'lines',
    paint: {
      'line-color': line,
      'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 14, 1.8],
      'line-opacity': 0.7,
    },
  },
  {
    id: 'ring',
    type: 'circle',
    source: 'points',
    filter: ['get', 'chosen'],
    paint: {
      'circle-radius': 15,
      'circle-color': ring,
      'circle-opacity': 0.18,
      'circle-stroke-color': ring,
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: 'points',
    type: 'circle',
    source: 'points',
    layout: { 'circle-sort-key': ['get', 'rank'] },
    paint: {
      'circle-radius': [
        'interpolate',
        ['linear'],
        ['zoom'],
        5,
        radius(1.5, 2.5, 4.5),
        9,
        radius(2.5, 4.5, 7),
        13,
        radius(4.5, 7, 9),
      ],
      'circle-color': ['get', 'colour'],
      'circle-stroke-color': land,
      'circle-stroke-width': 1.2,
    },
  },
]

const names = ({ text, halo }: Colours): StyleSpecification['layers'] => [
  {
    id: 'country-names',
    type: 'symbol',
    source: 'country-names',
    maxzoom: 7,
    layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 12, 'text-letter-spacing': 0.08 },
    paint: { 'text-color': text, 'text-opacity': 0.75 },
  },
  {
    id: 'names',
    type: 'symbol',
    source: 'points',
    minzoom: 7.5,
    layout: {
      'text-field': ['get', 'title'],
      'text-font': FONT,
      'text-size': 11.5,
      'text-anchor': 'top',
      'text-offset': ['case', ['get', 'chosen'], ['literal', [0, 1.5]], ['literal', [0, 0.9]]],
      'symbol-sort-key': ['-', 0, ['get', 'rank']],
    },
    paint: { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.4 },
  },
]
