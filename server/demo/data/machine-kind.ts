import type { Criticality } from '@mtambo/contract'
import type { Random } from './random.ts'

type Specified = Record<string, string | number | boolean>

/** What there is of each kind: its makers, what it costs, how long it lasts. */
export type Kind = {
  name: string
  category: string
  criticality: Criticality
  make: string
  models: readonly string[]
  supplier: string
  /** In thousands of shillings. */
  cost: readonly [number, number]
  life: number
  specifications: (chance: Random) => Specified
}

export const machine = (power: readonly number[], capacity: string, lubricant: string) => (chance: Random) => ({
  power: chance.pick(power),
  capacity,
  lubricant,
  guarded: true,
})
export const cooling = (kW: readonly number[], refrigerant: string) => (chance: Random) => ({
  cooling: chance.pick(kW),
  refrigerant,
})
export const electrical = (kVA: readonly number[], voltage: string) => (chance: Random) => ({
  rating: chance.pick(kVA),
  voltage,
})
export const vehicle = (load: readonly number[]) => (chance: Random) => ({
  registration: `K${chance.pick(['CA', 'CF', 'DB', 'DJ'])} ${chance.int(100, 999)}${chance.pick(['A', 'K', 'T', 'Z'])}`,
  load: chance.pick(load),
})

export const row = (
  name: string,
  category: string,
  criticality: Criticality,
  [make, ...models]: [string, ...string[]],
  supplier: string,
  cost: readonly [number, number],
  life: number,
  specifications: Kind['specifications'],
): Kind => ({ name, category, criticality, make, models, supplier, cost, life, specifications })
