export { MapLegend } from './legend.tsx'
export { PlaceMap } from './place-map.tsx'
export type { MapLine, MapPoint, MapTone } from './types.ts'
