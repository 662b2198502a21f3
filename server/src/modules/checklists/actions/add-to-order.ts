import { and, eq } from 'drizzle-orm'
import { MAX_STEPS, type checklists as endpoints, type Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { lockToWork } from '#modules/work-orders/index.ts'
import { assertFillable } from '../lifecycle.ts'
import { addChecklists, putOnOrder } from '../put-on-order.ts'
import { getChecklists } from '../queries.ts'
import { keptStep } from '../rules.ts'
import { workSteps } from '../tables.ts'

export async function addToOrder(ctx: Ctx, { id, templateIds = [], name, steps = [] }: Input<typeof endpoints.addTo>) {
  const order = await lockToWork(ctx, id)
  assertFillable(order.status)
  if (templateIds.length + steps.length === 0) throw invalid({ templateIds: 'Choose a checklist, or write a step.' })
  const known = await addChecklists(ctx, order, templateIds)
  for (const [i, wanted] of templateIds.entries())
    if (!known.has(wanted)) throw invalid({ [`templateIds.${i}`]: 'This checklist is not in use any more.' })
  if (steps.length > 0)
    await putOnOrder(ctx, order, [
      { name: name || 'Own steps', templateId: null, version: null, steps: steps.map(keptStep) },
    ])
  await assertReadable(ctx, id)
  return getChecklists(ctx, { id })
}

const MOST_STEPS = 5 * MAX_STEPS

/** Nobody reads more. What a plan brings by itself may be more, and is never in the way of the work. */
async function assertReadable({ tx, orgId }: Ctx, workOrderId: string) {
  const steps = await tx.$count(workSteps, and(eq(workSteps.orgId, orgId), eq(workSteps.workOrderId, workOrderId)))
  if (steps > MOST_STEPS) throw invalid({ templateIds: `One work order has at most ${MOST_STEPS} steps.` })
}
