import type { Point } from '@mtambo/contract'
import { largeTowns } from './towns-large.ts'
import { smallTowns } from './towns-small.ts'

/** A real town with real neighbourhoods. `weight` says how many of the customers live there. */
export type DemoTown = {
  town: string
  point: Point
  postalCode: string
  weight: number
  estates: string[]
  roads: string[]
}

/** The towns the demo knows the position of; the counties come from the preset's areas. */
export const demoTowns: DemoTown[] = [...largeTowns, ...smallTowns]
