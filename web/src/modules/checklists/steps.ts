import type { NewStep, Step } from '@mtambo/contract'
import { newId } from '#lib/id.ts'

/** A step while it is written; `key` stays with it when it moves. */
export type Draft = {
  key: string
  kind: NewStep['kind']
  instruction: string
  required: boolean
  onFail: NewStep['onFail']
  unit: string
  min: number | null
  max: number | null
  warnMin: number | null
  warnMax: number | null
  options: { label: string; fails: boolean }[]
  meter: string
}

export const emptyStep = (): Draft => ({
  key: newId(),
  kind: 'tick',
  instruction: '',
  required: true,
  onFail: 'offer',
  unit: '',
  min: null,
  max: null,
  warnMin: null,
  warnMax: null,
  options: [],
  meter: '',
})

export const draftOf = ({ id, unit, meter, ...step }: Step): Draft => ({
  ...step,
  key: id,
  unit: unit ?? '',
  meter: meter ?? '',
})

/** Answered otherwise: what only the kind before had a use for is gone. */
export const asKind = ({ key, instruction, required, onFail }: Draft, kind: Draft['kind']): Draft => ({
  ...emptyStep(),
  key,
  instruction,
  required,
  onFail,
  kind,
  ...(kind === 'choice' && {
    options: [
      { label: '', fails: false },
      { label: '', fails: true },
    ],
  }),
})

/** As it is sent: without what its kind has no use for. */
export function stepOf({ kind, instruction, required, onFail, ...more }: Draft): NewStep {
  const step = { kind, instruction, required, onFail }
  if (kind === 'choice') return { ...step, options: more.options }
  if (kind !== 'number' && kind !== 'reading') return step
  return {
    ...step,
    unit: more.unit || null,
    min: more.min,
    max: more.max,
    warnMin: more.warnMin,
    warnMax: more.warnMax,
    ...(kind === 'reading' && { meter: more.meter || null }),
  }
}

/** Sorted otherwise, when one goes up or down. */
export function shifted<T>(all: T[], from: number, by: 1 | -1): T[] {
  const to = from + by
  if (to < 0 || to >= all.length) return all
  const next = [...all]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}
