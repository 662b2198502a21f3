import type { Condition } from '@mtambo/contract'
import { ELECTRICIAN, FITTER, MECHANIC } from './crew.ts'

/** What somebody without a login told of a machine by its label, and what became of it. */
export type DemoScan = {
  tag: string
  hoursAgo: number
  category: string
  condition: Condition
  said: string
  name?: string
  phone?: string
  /** How the manager decided; nothing yet, where it is left out. */
  decided?: { technician: string; done?: string; minutes?: number } | { reject: string }
  /** Hours later somebody else says that it is the same. */
  joinedAfter?: number
}

export const SCANS: DemoScan[] = [
  {
    tag: 'CVP-01',
    hoursAgo: 830,
    category: 'noise_vibration',
    condition: 'works',
    said: 'It screams at the curve since Monday.',
    decided: { technician: FITTER, done: 'Return roller seized. Renewed, wear strip turned.', minutes: 70 },
  },
  {
    tag: 'FK-02',
    hoursAgo: 520,
    category: 'safety',
    condition: 'dangerous',
    said: 'Hand brake does not hold on the ramp.',
    name: 'Wycliffe Makokha',
    phone: '+254 711 400 301',
    decided: {
      technician: MECHANIC,
      done: 'Cable stretched. Set and tried on the ramp with a full pallet.',
      minutes: 55,
    },
  },
  {
    tag: 'HV-01',
    hoursAgo: 290,
    category: 'leak',
    condition: 'works',
    said: 'Maji yanatiririka kwenye meza yangu.',
    decided: { technician: ELECTRICIAN, done: 'Drain flushed, tray cleaned.', minutes: 40 },
  },
  {
    tag: 'SHR-02',
    hoursAgo: 170,
    category: 'poor_performance',
    condition: 'works',
    said: 'It is slower than the other one.',
    decided: { reject: 'Set slower on purpose for the large packs. Thank you for telling us.' },
  },
  {
    tag: 'BL-02-CP',
    hoursAgo: 27,
    category: 'breakdown',
    condition: 'stopped',
    said: 'Caps pile up in the chute again. We take them out with a wire.',
    name: 'Naomi Cherono',
    phone: '+254 711 400 302',
    decided: { technician: MECHANIC },
    joinedAfter: 2,
  },
  {
    tag: 'GE-02',
    hoursAgo: 6,
    category: 'leak',
    condition: 'works',
    said: 'Diesel smell at the generator, a wet patch under it.',
    joinedAfter: 1,
  },
  {
    tag: 'TR-02',
    hoursAgo: 2,
    category: 'safety',
    condition: 'dangerous',
    said: 'The tail lift comes down by itself.',
    name: 'Geoffrey Simiyu',
    phone: '+254 711 400 303',
  },
]
