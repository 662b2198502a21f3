import type { CreatePlan } from '@mtambo/contract'

/** What lies in the store of a utility's depot. Money in whole shillings. */
export const DEPOT_ITEMS: [
  code: string,
  name: string,
  category: string,
  unit: string,
  cost: number,
  min: number,
  max: number,
  onHand: number,
][] = [
  ['HTF-10', 'HT fuse 10 A, 11 kV', 'electrical', 'each', 1450, 30, 120, 84],
  ['HTF-25', 'HT fuse 25 A, 11 kV', 'electrical', 'each', 1650, 20, 80, 55],
  ['LUG-70', 'Cable lug 70 mm²', 'electrical', 'each', 180, 60, 240, 190],
  ['SVC-16', 'Service cable 2 × 16 mm², concentric', 'electrical', 'm', 165, 400, 2000, 1320],
  ['ABC-50', 'Bundled conductor 4 × 50 mm²', 'electrical', 'm', 620, 200, 1000, 640],
  ['INS-PIN', 'Pin insulator 11 kV with spindle', 'electrical', 'each', 1250, 30, 150, 96],
  ['ARR-11', 'Surge arrester 11 kV', 'electrical', 'each', 4800, 9, 36, 21],
  ['MTR-1P', 'Meter, single-phase, prepaid', 'electrical', 'each', 5400, 20, 100, 62],
  ['TXO-20', 'Transformer oil, drum of 20 l', 'lubricants', 'each', 6900, 6, 30, 17],
  ['SIL-1', 'Silica gel, 1 kg', 'other', 'each', 950, 6, 24, 15],
  ['POL-11', 'Wooden pole, treated, 11 m', 'other', 'each', 14_500, 6, 40, 23],
  ['STA-1', 'Stay set', 'mechanical', 'set', 3200, 8, 40, 26],
  ['GLV-HV', 'Insulating gloves, class 2', 'safety', 'pair', 8700, 4, 16, 11],
]

type Plan = Omit<CreatePlan, 'id' | 'assetIds' | 'startsOn' | 'levels'> & { category: string }

/** How they begin: days from now, far enough that nothing is to be done yet. */
export const DEPOT_PLANS_START = 21

const RULE = {
  weekday: null,
  dayOfMonth: null,
  meterName: null,
  meterUnit: null,
  meterEvery: null,
  anchor: 'fixed',
  activeMonths: [],
  leadDays: 7,
  windowDays: 10,
  whileOpen: 'skip',
  endsOn: null,
  levelName: null,
} satisfies Partial<Plan>

export const DEPOT_PLANS: Plan[] = [
  {
    ...RULE,
    name: 'Substations: quarterly round',
    title: 'Quarterly round of the substation',
    description: 'Batteries, chargers, breakers, relays, earthing, fence and drains.',
    type: 'preventive',
    priority: 'high',
    every: 3,
    unit: 'month',
    estimatedMinutes: 420,
    category: 'substation',
  },
  {
    ...RULE,
    name: 'Feeders: patrol before the long rains',
    title: 'Feeder patrol',
    description: 'Walk the line: poles, stays, insulators, trees and roofs.',
    type: 'inspection',
    priority: 'medium',
    every: 1,
    unit: 'year',
    activeMonths: [1, 2, 3],
    windowDays: 30,
    estimatedMinutes: 300,
    category: 'feeder_line',
  },
]
