import { StepOutcome } from '@mtambo/contract'
import { z } from 'zod'
import { event } from '#core/events.ts'

export const checklistCreated = event('checklist.created', z.object({ steps: z.int() }))
export const checklistEdited = event('checklist.edited', z.object({ version: z.int(), steps: z.int() }))
export const checklistRetired = event('checklist.retired', z.object({}))
export const checklistRestored = event('checklist.restored', z.object({}))

/** `userIds`: the people whose own list the order is on. */
const ofOrder = z.object({ checklistId: z.uuid(), userIds: z.array(z.uuid()) })
export const checklistAdded = event('work-order.checklist-added', ofOrder)
export const checklistRemoved = event('work-order.checklist-removed', ofOrder)

/** About the step: each value it ever had stays here, with who wrote it and when. */
export const stepFilled = event(
  'work-order.step-filled',
  z.object({ workOrderId: z.uuid(), outcome: StepOutcome.nullable(), userIds: z.array(z.uuid()) }),
)
/** About the order, so that its history says it. */
export const stepFailed = event('work-order.step-failed', z.object({ stepId: z.uuid(), userIds: z.array(z.uuid()) }))
export const followUpOpened = event(
  'work-order.follow-up-opened',
  z.object({ stepId: z.uuid(), workOrderId: z.uuid(), userIds: z.array(z.uuid()) }),
)
