import type { Completion } from '@mtambo/contract'

/** For page tests: nothing was told, nothing is asked for. */
export const aCompletion = (over: Partial<Completion> = {}): Completion => ({
  problem: null,
  cause: null,
  remedy: null,
  failure: false,
  downtime: null,
  signatures: [],
  needs: { codes: false, signature: false },
  downSince: null,
  mayEdit: true,
  ...over,
})
