const ORDER = ['which', 'what', 'howBad', 'tell', 'where', 'check'] as const
export type StepName = (typeof ORDER)[number]

/** What each question asks for, so that a refused field leads back to its question. */
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

/** The first question with one of these fields. */
export const stepWith = (fields: string[]) => ORDER.find((step) => FIELDS[step].some((name) => fields.includes(name)))
