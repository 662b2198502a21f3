import type { Checklist, WorkChecklists, WorkStep } from '@mtambo/contract'
import { uuid } from '#testing/people.ts'

/** Steps and checklists for page tests. */
export const aWorkStep = (over: Partial<WorkStep> = {}): WorkStep => ({
  id: uuid(701),
  kind: 'tick',
  instruction: 'Guards are in place',
  required: true,
  onFail: 'offer',
  unit: null,
  min: null,
  max: null,
  warnMin: null,
  warnMax: null,
  options: [],
  meter: null,
  value: null,
  outcome: null,
  says: null,
  note: null,
  by: null,
  at: null,
  photos: [],
  followUp: null,
  ...over,
})

export const pressure = (over: Partial<WorkStep> = {}) =>
  aWorkStep({ id: uuid(702), kind: 'number', instruction: 'Oil pressure', unit: 'bar', min: 4, max: 8, ...over })

export const checklistsWith = (steps: WorkStep[], over: Partial<WorkChecklists> = {}): WorkChecklists => {
  const done = steps.filter(({ value }) => value !== null).length
  return {
    items: [
      {
        id: uuid(700),
        name: 'Monthly service',
        templateId: null,
        version: null,
        done,
        failed: 0,
        mayRemove: true,
        steps,
      },
    ],
    done,
    total: steps.length,
    missing: [],
    mayFill: true,
    mayFollowUp: 'request',
    ...over,
  }
}

export const aChecklist = (over: Partial<Checklist> = {}): Checklist => ({
  id: uuid(710),
  name: 'Monthly service',
  description: null,
  categories: ['transformer'],
  version: 2,
  stepCount: 1,
  active: true,
  changedAt: new Date('2026-11-20T08:00:00Z'),
  steps: [
    {
      id: uuid(711),
      kind: 'number',
      instruction: 'Oil pressure',
      required: true,
      onFail: 'offer',
      unit: 'bar',
      min: 4,
      max: 8,
      warnMin: null,
      warnMax: null,
      options: [],
      meter: null,
    },
  ],
  history: [],
  ...over,
})
