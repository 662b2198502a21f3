import { LabourKind } from '@mtambo/contract'

export const KIND_WORDS: Record<LabourKind, string> = { work: 'Work', travel: 'Travel', waiting: 'Waiting' }

export const KINDS = LabourKind.options.map((value) => ({ value, label: KIND_WORDS[value] }))

/** `2.5 l`, `3`: pieces need no unit. */
export const amount = (quantity: number, unit: string) =>
  `${quantity.toLocaleString('en', { maximumFractionDigits: 3 })}${unit === 'each' ? '' : ` ${unit}`}`
