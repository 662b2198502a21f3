import type { Point } from '@mtambo/contract'

export type MapTone = 'green' | 'amber' | 'red' | 'grey' | 'blue'

export type MapPoint = {
  id: string
  title: string
  /** What it is and how it is, in words: colours are never the only sign. */
  text: string
  tone: MapTone
  size: 'small' | 'medium' | 'large'
  point: Point
}

/** From what is above to what is below. */
export type MapLine = [Point, Point]

export type MapThings = {
  points: MapPoint[]
  lines: MapLine[]
  /** What the map is about: it is ringed. */
  chosenId?: string | undefined
}

/** What a drawn map does for the page around it. */
export type DrawnMap = {
  show: (things: MapThings) => void
  zoom: (steps: number) => void
  showAll: () => void
  remove: () => void
}
