import type { AssetStatus, CreateAsset } from '@mtambo/contract'
import type { z } from 'zod'
import type { Kind } from './machine-kind.ts'
import { KINDS } from './machine-kinds.ts'
import { at, random, type Random } from './random.ts'

/** A machine as it is added: `above` is the tag of what it is part of, `place` the code of where it stands. */
export type DemoMachine = Omit<z.output<typeof CreateAsset>, 'id' | 'parentId' | 'locationId' | 'status'> & {
  above: string | null
  place: string
}
export type MachineKind = keyof typeof KINDS

type Standing = [tag: string, kind: MachineKind, place: string, above?: string, name?: string]

const PARTS = [
  ['WS', 'washer'],
  ['FL', 'filler'],
  ['CP', 'capper'],
  ['LB', 'labeller'],
  ['IN', 'inspector'],
  ['CV', 'conveyor'],
] as const
const PACKING = [
  ['CPK', 'packer'],
  ['SHR', 'wrapper'],
  ['CVP', 'conveyor'],
] as const

/** Several of a kind in one place: `AC-01`, `AC-02` … */
const several = (count: number, prefix: string, kind: MachineKind, place: string): Standing[] =>
  Array.from({ length: count }, (_, i) => [
    `${prefix}-0${i + 1}`,
    kind,
    place,
    undefined,
    `${KINDS[kind].name} ${i + 1}`,
  ])

/** Sixty of them, and what is part of what. */
const STANDING: Standing[] = [
  ...['1', '2'].flatMap((line): Standing[] => [
    [`BL-0${line}`, 'line', `ATH-H1-L${line}`, undefined, `Bottling line ${line}`],
    ...PARTS.map(([short, kind]): Standing => [`BL-0${line}-${short}`, kind, `ATH-H1-L${line}`, `BL-0${line}`]),
  ]),
  ...['1', '2'].flatMap((line): Standing[] =>
    PACKING.map(([short, kind]): Standing => [
      `${short}-0${line}`,
      kind,
      'ATH-H2',
      undefined,
      `${KINDS[kind].name} ${line}`,
    ]),
  ),
  ...several(2, 'PAL', 'palletiser', 'ATH-H2'),
  ...['1', '2'].flatMap((n): Standing[] => [
    [`BO-0${n}`, 'boiler', 'ATH-BH', undefined, `Steam boiler ${n}`],
    [`BO-0${n}-FP`, 'feedPump', 'ATH-BH', `BO-0${n}`],
  ]),
  ...several(3, 'AC', 'compressor', 'ATH-UT'),
  ...several(2, 'AD', 'dryer', 'ATH-UT'),
  ...several(2, 'CH', 'chiller', 'ATH-UT'),
  ...several(2, 'CT', 'tower', 'ATH-UT'),
  ...several(4, 'WP', 'waterPump', 'ATH-WT'),
  ...several(1, 'RO', 'osmosis', 'ATH-WT'),
  ...several(1, 'TX', 'transformer', 'ATH-UT'),
  ...several(2, 'SB', 'board', 'ATH-UT'),
  ...several(2, 'GE', 'generator', 'ATH-UT'),
  ['GE-03', 'generator', 'MSA-YD', undefined, 'Depot generator'],
  ['CS-01', 'chiller', 'MSA-CS', undefined, 'Cold store chiller'],
  ...several(5, 'FK', 'forklift', 'ATH-WH'),
  ['FK-06', 'forklift', 'MSA-YD', undefined, 'Depot forklift'],
  ...several(2, 'TR', 'truck', 'ATH-WH'),
  ['TR-03', 'truck', 'KSM-WH', undefined, 'Delivery truck 3'],
  ...several(3, 'HV', 'airCon', 'ATH-OF-1'),
  ['IT-01', 'ups', 'ATH-OF-SR'],
]

/** Those of a kind, by tag. */
export const tagsOf = (kind: MachineKind) => STANDING.flatMap(([tag, each]) => (each === kind ? tag : []))

export const kindOf = (tag: string) => STANDING.find(([each]) => each === tag)?.[1]

/** How some of them are today, so that lists and figures have something to tell, and since when. */
export const TROUBLED: { tag: string; to: AssetStatus; daysAgo: number; notes: string }[] = [
  { tag: 'HV-03', to: 'retired', daysAgo: 41, notes: 'Compressor seized. A new unit costs less than the repair.' },
  {
    tag: 'WP-03',
    to: 'degraded',
    daysAgo: 22,
    notes: 'Runs warm and vibrates. Only at half load until it is overhauled.',
  },
  { tag: 'AD-02', to: 'degraded', daysAgo: 12, notes: 'Dew point 9 °C instead of 3 °C.' },
  { tag: 'FK-04', to: 'out_of_service', daysAgo: 4, notes: 'Mast cylinder leaks. Parked, key with the workshop.' },
  { tag: 'CPK-02', to: 'degraded', daysAgo: 2, notes: 'Head 2 drops bottles. Runs at 20 cases a minute.' },
]

/** The machines of the works, bought long before that day. The same for every demo of that day. */
export function demoMachines(seed: number, today: string): DemoMachine[] {
  return STANDING.map((standing, i) => drawn(standing, i, random(seed, `machine ${standing[0]}`), today))
}

function drawn([tag, which, place, above, name]: Standing, index: number, chance: Random, today: string): DemoMachine {
  const kind: Kind = KINDS[which]
  const installedOn = shifted(today, -chance.int(200, 3200))
  const cost = Math.round(chance.int(...kind.cost) / 5) * 5 * 1000 * 100
  return {
    tag,
    name: name ?? kind.name,
    category: kind.category,
    criticality: kind.criticality,
    manufacturer: kind.make,
    model: at(kind.models, index),
    serialNumber: `${kind.make.slice(0, 2).toUpperCase()}${chance.int(10_000, 99_999)}-${chance.int(10, 99)}`,
    installedOn,
    purchasedOn: shifted(installedOn, -chance.int(20, 90)),
    purchaseCost: cost,
    replacementValue: Math.round(cost * 1.25),
    supplier: kind.supplier,
    warrantyUntil: warrantyOf(tag, installedOn, today),
    expectedLifeYears: kind.life,
    specifications: {
      ...kind.specifications(chance),
      ...(kind.category === 'vehicle' && { inspection: shifted(today, chance.int(15, 330)) }),
    },
    above: above ?? null,
    place,
  }
}

/** Two years from when it was put in; two of them end soon, whatever the day. */
const SOON: Record<string, number> = { 'AC-03': 24, 'PAL-02': 51 }
const warrantyOf = (tag: string, installedOn: string, today: string) =>
  SOON[tag] === undefined ? shifted(installedOn, 730) : shifted(today, SOON[tag])

const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
