import type { WorkCosts } from '@mtambo/contract'

/** For page tests: nothing was entered, and nothing may be. */
export const someCosts = (over: Partial<WorkCosts> = {}): WorkCosts => ({
  labour: [],
  minutes: { work: 0, travel: 0, waiting: 0 },
  estimatedMinutes: null,
  parts: [],
  otherCosts: [],
  totals: null,
  mayEnter: false,
  mayManage: false,
  ...over,
})
