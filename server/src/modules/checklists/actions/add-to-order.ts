import type { checklists as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { lockToWork } from '#modules/work-orders/index.ts'
import { assertFillable } from '../lifecycle.ts'
import { addChecklists, putOnOrder } from '../put-on-order.ts'
import { getChecklists } from '../queries.ts'
import { keptStep } from '../rules.ts'

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
  return getChecklists(ctx, { id })
}
