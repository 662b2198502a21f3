import type { NewStep, Step, StepOutcome, WorkStep } from '@mtambo/contract'
import { newId } from '#core/ids.ts'

export type Value = boolean | number | string

/** A step as it is kept: everything said, and nothing that its kind has no use for. */
export function keptStep({ kind, instruction, required, onFail, ...more }: NewStep): Step {
  const counts = kind === 'number' || kind === 'reading'
  return {
    id: newId(),
    kind,
    instruction,
    required,
    onFail,
    unit: counts ? (more.unit ?? null) : null,
    min: counts ? (more.min ?? null) : null,
    max: counts ? (more.max ?? null) : null,
    warnMin: counts ? (more.warnMin ?? null) : null,
    warnMax: counts ? (more.warnMax ?? null) : null,
    options: kind === 'choice' ? (more.options ?? []) : [],
    meter: kind === 'reading' ? (more.meter ?? null) : null,
  }
}

const EXPECTED: Record<Step['kind'], [type: 'boolean' | 'number' | 'string', sentence: string]> = {
  tick: ['boolean', 'Say whether it is done or not in order.'],
  number: ['number', 'Give a number.'],
  reading: ['number', 'Give a number.'],
  text: ['string', 'Write something.'],
  choice: ['string', 'Choose one.'],
  photo: ['boolean', 'Add a photo.'],
  signature: ['string', 'Give the name of whoever signs.'],
}

/** Why a value is none for this step; undefined if it is one. */
export function misfit({ kind, options }: Pick<Step, 'kind' | 'options'>, value: Value): string | undefined {
  const [type, sentence] = EXPECTED[kind]
  if (typeof value !== type || value === '') return sentence
  if (kind === 'photo' && value !== true) return sentence
  if (kind === 'choice' && !options.some(({ label }) => label === value))
    return `Choose one of: ${options.map(({ label }) => label).join(', ')}.`
  return undefined
}

const amount = (n: number, unit: string | null) =>
  `${n.toLocaleString('en', { maximumFractionDigits: 6 })}${unit ? ` ${unit}` : ''}`

type Judged = { outcome: StepOutcome; says: string | null }

/** What a value means: in order, near a limit, or failed, and why, in words. */
export function judge(step: Step, value: Value): Judged {
  if (typeof value === 'number') return judgeNumber(step, value)
  if (step.kind === 'tick' && value === false) return { outcome: 'failed', says: 'Not in order.' }
  if (step.kind === 'choice' && step.options.some(({ label, fails }) => fails && label === value))
    return { outcome: 'failed', says: `“${value}” is not in order.` }
  return { outcome: 'ok', says: null }
}

function judgeNumber({ unit, min, max, warnMin, warnMax }: Step, value: number): Judged {
  const told = (word: string, limit: number) => `${amount(value, unit)} is ${word} ${amount(limit, unit)}.`
  if (min !== null && value < min) return { outcome: 'failed', says: told('below the limit of', min) }
  if (max !== null && value > max) return { outcome: 'failed', says: told('above the limit of', max) }
  if (warnMin !== null && value < warnMin)
    return { outcome: 'warning', says: told('low: it should be at least', warnMin) }
  if (warnMax !== null && value > warnMax)
    return { outcome: 'warning', says: told('high: it should be at most', warnMax) }
  return { outcome: 'ok', says: null }
}

/** A value as a line of text, for the record and the paper. */
export function spoken({ kind, unit }: Pick<Step, 'kind' | 'unit'>, value: Value | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return amount(value, unit)
  if (kind === 'tick') return value ? 'Done' : 'Not in order'
  if (kind === 'photo') return 'Photo taken'
  if (kind === 'signature') return `Signed by ${value}`
  return String(value)
}

type Filled = Pick<WorkStep, 'instruction' | 'required' | 'value' | 'outcome'>

export const progressOf = (steps: Filled[]) => ({
  done: steps.filter(({ value }) => value !== null).length,
  failed: steps.filter(({ outcome }) => outcome === 'failed').length,
  missing: steps.filter(({ required, value }) => required && value === null).map(({ instruction }) => instruction),
})

/** What is asked for because a step failed. */
export function followUpOf(
  step: Step,
  value: Value,
  found: { checklist: string; number: string; note: string | null },
) {
  const { says } = judge(step, value)
  return {
    title: cut(`Follow-up: ${step.instruction.replaceAll(/\s+/g, ' ')}`, 100),
    description: [
      `Found in ${found.number}, checklist “${found.checklist}”: ${step.instruction}`,
      says ?? spoken(step, value),
      found.note ?? '',
    ]
      .filter(Boolean)
      .join('\n'),
  }
}

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
