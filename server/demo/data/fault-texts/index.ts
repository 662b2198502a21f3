import type { FaultTexts } from './kinds.ts'
import { lineFaults } from './lines.ts'
import { meterFaults } from './meters.ts'
import { otherFaults } from './others.ts'
import { outages } from './outages.ts'
import { transformerFaults } from './transformers.ts'
import { highVoltage, lowVoltage } from './voltage.ts'

export type { Fix, Told } from './kinds.ts'

/** What is reported, with how often of sixty reports. */
export const faultMix: { texts: FaultTexts; share: number }[] = [
  { texts: outages, share: 18 },
  { texts: meterFaults, share: 10 },
  { texts: lowVoltage, share: 8 },
  { texts: lineFaults, share: 8 },
  { texts: transformerFaults, share: 7 },
  { texts: highVoltage, share: 5 },
  { texts: otherFaults, share: 4 },
]
