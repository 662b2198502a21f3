import type { Severity, WorkType } from '@mtambo/contract'
import { DAY, localDay, plus } from '../moments.ts'
import { ELECTRICIAN, MANAGER, MECHANIC } from './crew.ts'
import type { OrderStep } from './order-steps.ts'

export type Told = {
  tag: string
  title: string
  said: string
  type?: WorkType
  priority?: Severity
  minutes?: number
  /** Hours ago. */
  ago: number
  by?: string
  asked?: boolean
  technician?: string
  /** Days from now. */
  day?: number
  due?: number
  /** The title of the job it is a part of. */
  part?: string
  steps?: (ago: (hours: number) => Date) => OrderStep[]
}

/** What a step that lets work go on says: it is approved at once, for somebody and a day. */
const approved = (when: Date, technician: string, day: string): OrderStep => ({
  at: when,
  by: MANAGER,
  do: 'approve',
  technician,
  team: technician === ELECTRICIAN ? 'Utilities' : 'Mechanical',
  scheduledOn: day,
  dueOn: null,
})

const OVERHAUL = 'Overhaul of water pump 3'

/** The desk as it is found today: something in every state. */
export const TODAY: Told[] = [
  {
    tag: 'FK-04',
    title: 'Mast cylinder of the forklift leaks',
    said: 'A litre of oil on the floor in a shift. Parked behind the ramp.',
    priority: 'high',
    minutes: 240,
    ago: 98,
    asked: true,
    by: MECHANIC,
    steps: (ago) => [
      approved(ago(96), MECHANIC, localDay(ago(94))),
      { at: ago(94), by: MECHANIC, do: 'start' },
      { at: ago(93), by: MECHANIC, do: 'reserve', part: 'FRK-SEAL', quantity: 2 },
      { at: ago(92.5), by: MECHANIC, do: 'hold', code: 'parts', reason: 'Two seal kits needed, one in the store' },
      {
        at: ago(70),
        by: MANAGER,
        do: 'comment',
        text: '@Titus Kibet Kifaru promises the kit for this week. Take the one from the store and begin with the left cylinder?',
        mention: MECHANIC,
      },
      {
        at: ago(69),
        by: MECHANIC,
        do: 'comment',
        text: 'Better both at once, the mast has to come off anyway.',
        mention: null,
      },
    ],
  },
  {
    tag: 'CPK-02',
    title: 'Packing head 2 drops bottles',
    said: 'Two or three bottles a case. Running at 20 cases a minute meanwhile.',
    priority: 'high',
    minutes: 120,
    ago: 48,
    asked: true,
    by: MECHANIC,
    steps: (ago) => [
      approved(ago(44), MECHANIC, localDay(ago(1.5))),
      { at: ago(1.5), by: MECHANIC, do: 'start' },
      {
        at: ago(1.2),
        by: MECHANIC,
        do: 'comment',
        text: 'Row 3 has no air at all. Looking for the valve.',
        mention: null,
      },
    ],
  },
  {
    tag: 'AD-02',
    title: 'Dew point of dryer 2 too high',
    said: '9 °C at noon. Water in the lines of hall 2 on Monday.',
    priority: 'medium',
    minutes: 120,
    ago: 280,
    asked: true,
    by: ELECTRICIAN,
    steps: (ago) => [
      approved(ago(276), ELECTRICIAN, localDay(ago(200))),
      { at: ago(200), by: ELECTRICIAN, do: 'start' },
      {
        at: ago(199),
        by: ELECTRICIAN,
        do: 'hold',
        code: 'access',
        reason: 'Upepo comes with the gas gauges, dryer 1 must run alone that day',
      },
    ],
  },
  {
    tag: 'SB-02',
    title: 'Renew the panel lamps of switchboard 2',
    said: 'Half of them are dead, nobody sees which feeder is on.',
    type: 'project',
    priority: 'low',
    minutes: 360,
    ago: 190,
    technician: ELECTRICIAN,
    day: -1,
    steps: (ago) => [{ at: ago(23), by: ELECTRICIAN, do: 'start' }],
  },
  {
    tag: 'WP-03',
    title: OVERHAUL,
    said: 'Bearings, seal, impellers. The spare pump carries the load meanwhile.',
    type: 'project',
    priority: 'medium',
    minutes: 960,
    ago: 420,
    technician: ELECTRICIAN,
    day: 5,
    due: 14,
  },
  {
    tag: 'WP-03',
    title: 'Take the pump out',
    said: 'Isolate both sides, drain, lift out.',
    ago: 419,
    minutes: 180,
    day: 3,
    part: OVERHAUL,
  },
  {
    tag: 'WP-03',
    title: 'Overhaul in the workshop',
    said: 'Measure the shaft first.',
    ago: 418.9,
    minutes: 480,
    day: 5,
    part: OVERHAUL,
  },
  {
    tag: 'WP-03',
    title: 'Put it back and align',
    said: 'Vibration below 2.8 mm/s.',
    ago: 418.8,
    minutes: 300,
    day: 7,
    part: OVERHAUL,
  },
  {
    tag: 'BL-02-FL',
    title: 'Filler: drive faults again',
    said: 'Third time this quarter. I want the converter looked at by the maker, not only the fan.',
    priority: 'high',
    ago: 26,
    asked: true,
    by: MECHANIC,
  },
  {
    tag: 'TR-03',
    title: 'Truck 3 loses coolant',
    said: 'Two litres on the way from Kisumu. White marks at the radiator.',
    priority: 'medium',
    ago: 20,
    asked: true,
    by: MECHANIC,
  },
  {
    tag: 'CS-01',
    title: 'Door heater of the cold store',
    said: 'Door freezes to its frame each night, the men kick it open.',
    priority: 'low',
    ago: 7,
    asked: true,
    by: ELECTRICIAN,
  },
  {
    tag: 'RO-01',
    title: 'Noise at the high-pressure pump',
    said: 'A whistle since this morning, pressure is right.',
    priority: 'medium',
    ago: 3,
    asked: true,
    by: ELECTRICIAN,
  },
  {
    tag: 'PAL-01',
    title: 'Guard rail for the palletiser',
    said: 'So that no forklift knocks the mirrors again.',
    type: 'project',
    priority: 'medium',
    minutes: 240,
    ago: 300,
    technician: MECHANIC,
    day: -2,
    steps: (ago) => [
      {
        at: ago(52),
        by: MANAGER,
        do: 'postpone',
        scheduledOn: localDay(plus(ago(0), 9 * DAY)),
        reason: 'The steel comes next week',
      },
    ],
  },
  {
    tag: 'WP-01',
    title: 'Label the valves of the water treatment',
    said: 'As on the new drawing.',
    type: 'project',
    priority: 'low',
    ago: 500,
    minutes: 120,
    due: -2,
  },
  {
    tag: 'BO-02',
    title: 'Insulate the new steam branch',
    said: 'Eight metres, DN 40, with cladding.',
    type: 'project',
    priority: 'low',
    ago: 150,
    minutes: 300,
    due: 12,
  },
  {
    tag: 'BL-01',
    title: 'Change-over to the 330 ml bottle',
    said: 'Guides, stars, bells. Two days before the trial.',
    type: 'project',
    ago: 120,
    technician: MECHANIC,
    minutes: 480,
    day: 8,
    due: 10,
  },
  {
    tag: 'GE-01',
    title: 'Load bank test',
    said: 'With Radi. Tell the shift leaders a week before.',
    type: 'inspection',
    ago: 110,
    technician: ELECTRICIAN,
    minutes: 240,
    day: 12,
  },
  {
    tag: 'TR-01',
    title: 'Yearly inspection of truck 1',
    said: 'At the inspection centre, eight in the morning.',
    type: 'inspection',
    ago: 90,
    technician: MECHANIC,
    minutes: 180,
    day: 4,
  },
  {
    tag: 'HV-02',
    title: 'New air conditioner for the meeting room',
    said: 'In place of HV-03.',
    type: 'installation',
    priority: 'low',
    ago: 80,
    technician: ELECTRICIAN,
    minutes: 240,
    day: 16,
  },
]

/** Which of today's jobs waits for which, by title. */
export const BLOCKS: [first: string, then: string][] = [
  ['Take the pump out', 'Overhaul in the workshop'],
  ['Overhaul in the workshop', 'Put it back and align'],
]
