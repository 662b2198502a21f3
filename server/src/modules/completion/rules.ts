import type { CompletionRules, WorkType } from '@mtambo/contract'

/** Work that puts right what failed. Only of it is asked what it was. */
const REPAIRS: readonly WorkType[] = ['corrective', 'emergency']

export const isRepair = (type: WorkType) => REPAIRS.includes(type)

const DEFAULT: CompletionRules = { codes: 'optional', signature: 'optional' }

/** As the organisation has set it; what it has not set asks for nothing. */
export const rulesFrom = (settings: Record<string, unknown>): CompletionRules => ({
  ...DEFAULT,
  ...(settings['completion'] as Partial<CompletionRules> | undefined),
})

export const needsOf = (rules: CompletionRules, type: WorkType) => ({
  codes: rules.codes === 'required' && isRepair(type),
  signature: rules.signature === 'required',
})

type Codes = {
  problem?: string | null | undefined
  cause?: string | null | undefined
  remedy?: string | null | undefined
}
const ASKED = {
  problem: 'Choose what the problem was',
  cause: 'Choose the cause',
  remedy: 'Choose what helped',
} as const

/** What is missing, by field. */
export const missingCodes = (codes: Codes): Record<string, string> =>
  Object.fromEntries(Object.entries(ASKED).filter(([list]) => !codes[list as keyof Codes]))
