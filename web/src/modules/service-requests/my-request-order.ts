import type { ServiceRequestType } from '@mtambo/contract'
import { detailsOf } from './about-connection.ts'

const ORDER = ['type', 'which', 'phase', 'load', 'where', 'holder', 'when', 'tell', 'check'] as const
export type StepName = (typeof ORDER)[number]

export const FIELDS = {
  type: ['type'],
  which: ['connectionId'],
  phase: ['connectionType'],
  load: ['loadKva'],
  where: ['areaCode', 'town', 'address', 'point'],
  holder: ['newFirstName', 'newLastName', 'newIdNumber', 'newPhone'],
  when: ['wantedOn', 'priority'],
  tell: ['description', 'documentIds'],
  check: [],
} as const satisfies Record<StepName, readonly string[]>

const ALWAYS: readonly StepName[] = ['type', 'when', 'tell', 'check']

/** Only the questions that this type raises. While nothing is chosen, there is only the first. */
export function stepsFor(type: ServiceRequestType | ''): StepName[] {
  if (!type) return ['type']
  const known: readonly string[] = detailsOf(type)
  return ORDER.filter((step) => ALWAYS.includes(step) || FIELDS[step].some((field) => known.includes(field)))
}

/** The first question that the address has not answered. */
export const firstStep = (type: ServiceRequestType | '', answered: readonly StepName[]) =>
  stepsFor(type).findIndex((step) => !answered.includes(step)) + 1
