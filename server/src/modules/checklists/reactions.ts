import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { registerCompletion, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import { openAutomaticOnes } from './follow-up.ts'
import { howToAsk, stepsOf } from './queries.ts'
import { progressOf } from './rules.ts'

const NAMED = 5

/** Work is done when its required steps are. What failed and is to be put right by itself is opened with it. */
registerCompletion(async (ctx: Ctx, order: WorkOrderRecord) => {
  const { missing } = progressOf(await stepsOf(ctx, order.id))
  if (missing.length > 0) {
    const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : ''
    const named = missing.slice(0, NAMED).map((name) => `“${name}”`)
    throw notAllowedNow(`Fill in the required steps first: ${named.join(', ')}${more}.`)
  }
  await openAutomaticOnes(ctx, order, howToAsk(ctx) ?? 'request')
})
