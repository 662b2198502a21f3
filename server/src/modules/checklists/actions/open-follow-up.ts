import { and, eq } from 'drizzle-orm'
import type { checklists as endpoints, Input, WorkStep } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { forbidden, found, notAllowedNow, Refusal } from '#core/errors.ts'
import { lockToWork } from '#modules/work-orders/index.ts'
import { openFollowUp } from '../follow-up.ts'
import { assertMayFollowUp } from '../lifecycle.ts'
import { howToAsk, stepsOf } from '../queries.ts'
import { workSteps } from '../tables.ts'

/** Because a step failed: a job at once, or one that waits for approval, by what this person may. */
export async function followUpStep(
  ctx: Ctx,
  { id, stepId, ...wanted }: Input<typeof endpoints.followUp>,
): Promise<WorkStep> {
  const how = howToAsk(ctx)
  if (how === null) throw forbidden('Your role may not ask for work. Tell whoever plans it.')
  const order = await lockToWork(ctx, id)
  assertMayFollowUp(order.status)
  const [row] = await ctx.tx
    .select()
    .from(workSteps)
    .where(and(eq(workSteps.orgId, ctx.orgId), eq(workSteps.id, stepId), eq(workSteps.workOrderId, order.id)))
  const step = found(row, 'step')
  if (step.followUpId !== null) throw new Refusal('conflict', 'A follow-up job was opened for this step already.')
  if (step.outcome !== 'failed') throw notAllowedNow('This step did not fail.')
  await openFollowUp(ctx, order, step, wanted, how)
  const [after] = await stepsOf(ctx, order.id, stepId)
  return after!
}
