const ORDER = ['which', 'what', 'howBad', 'tell', 'where', 'check'] as const
export type StepName = (typeof ORDER)[number]

export const FIELDS: Record<StepName, string[]> = {
  which: ['about', 'connectionId'],
  what: ['category'],
  howBad: ['severity'],
  tell: ['description', 'photoIds'],
  where: ['locationText', 'point'],
  check: [],
}

/** Who has no connection is not asked which one. */
export const stepsFor = (connections: number): StepName[] => ORDER.filter((step) => step !== 'which' || connections > 0)
