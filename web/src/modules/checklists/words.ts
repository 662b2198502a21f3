import type { OnFail, Step, StepKind } from '@mtambo/contract'
import { formatNumber } from '#lib/format.ts'

export const KIND_WORDS: Record<StepKind, string> = {
  tick: 'Done or not in order',
  number: 'Number',
  text: 'Text',
  choice: 'Choice',
  photo: 'Photo',
  signature: 'Signature',
  reading: 'Meter reading',
}

export const ON_FAIL_WORDS: Record<OnFail, string> = {
  nothing: 'Nothing more',
  offer: 'Offers a follow-up job',
  auto: 'Opens a follow-up job by itself',
}

type Limits = Pick<Step, 'unit' | 'min' | 'max' | 'warnMin' | 'warnMax'>

const between = (low: number | null, high: number | null) => {
  if (low !== null && high !== null) return `${formatNumber(low)} to ${formatNumber(high)}`
  if (low !== null) return `at least ${formatNumber(low)}`
  return high === null ? null : `at most ${formatNumber(high)}`
}

/** What a number should be, in words: "4 to 8 bar, best 4.5 to 7.5". */
export function limitsText({ unit, min, max, warnMin, warnMax }: Limits): string | null {
  const limits = between(min, max)
  const best = between(warnMin, warnMax)
  if (!limits && !best) return unit ? `in ${unit}` : null
  return [limits && `${limits}${unit ? ` ${unit}` : ''}`, best && `best ${best}${!limits && unit ? ` ${unit}` : ''}`]
    .filter(Boolean)
    .join(', ')
}
