import { and, eq } from 'drizzle-orm'
import type { checklists as endpoints, Input, WorkStep } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { found, invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { attachFiles, filesOf, releaseFiles } from '#modules/files/index.ts'
import { lockToWork, peopleOf, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import { stepFailed, stepFilled } from '../events.ts'
import { assertFillable } from '../lifecycle.ts'
import { readMeter } from '../meter-of-step.ts'
import { stepsOf } from '../queries.ts'
import { judge, misfit, spoken } from '../rules.ts'
import { workSteps } from '../tables.ts'

type Asked = Input<typeof endpoints.fill>
type Stored = typeof workSteps.$inferSelect

/** The same again changes nothing, so that a phone may send it twice. */
export async function fillStep(ctx: Ctx, asked: Asked): Promise<WorkStep> {
  const order = await lockToWork(ctx, asked.id)
  assertFillable(order.status)
  const before = await stepNamed(ctx, order.id, asked.stepId)
  const { value } = asked
  const wrong = value === null ? undefined : misfit(before.step, value)
  if (wrong) throw invalid({ value: wrong })
  await keepPictures(ctx, before, asked)
  const note = asked.note === undefined ? before.note : asked.note || null
  if (value !== before.value || note !== before.note || asked.photoIds?.length)
    await write(ctx, order, before, { value, note, readingId: await readingFor(ctx, order, before, asked) })
  const [step] = await stepsOf(ctx, order.id, before.id)
  return step!
}

async function readingFor(ctx: Ctx, order: WorkOrderRecord, before: Stored, { value, confirm }: Asked) {
  if (before.step.kind !== 'reading' || typeof value !== 'number') return before.readingId
  return (await readMeter(ctx, order, before, value, confirm)) ?? before.readingId
}

async function stepNamed({ tx, orgId }: Ctx, workOrderId: string, id: string) {
  const [row] = await tx
    .select()
    .from(workSteps)
    .where(and(eq(workSteps.orgId, orgId), eq(workSteps.id, id), eq(workSteps.workOrderId, workOrderId)))
  return found(row, 'step')
}

async function keepPictures(ctx: Ctx, { id, step, value: had }: Stored, { value, photoIds = [] }: Asked) {
  const about = { type: 'checklist-step', id }
  const takes = step.kind === 'photo' || step.kind === 'signature'
  if (photoIds.length > 0 && !takes) throw invalid({ photoIds: 'This step takes no photos.' })
  if (!takes) return
  // A signature is one drawing: another name, or another drawing, takes the place of the one before.
  const anew = step.kind === 'signature' && (photoIds.length > 0 || value !== had)
  if (value === null || anew) await releaseFiles(ctx, about)
  await attachFiles(ctx, photoIds, about, null)
  if (step.kind === 'photo' && value !== null && !(await filesOf(ctx, [id])).has(id))
    throw invalid({ photoIds: 'Add a photo.' })
}

async function write(
  ctx: Ctx,
  order: WorkOrderRecord,
  before: Stored,
  now: Pick<Stored, 'value' | 'note' | 'readingId'>,
) {
  const { step, id } = before
  const judged = now.value === null ? null : judge(step, now.value)
  const outcome = judged?.outcome ?? null
  await ctx.tx
    .update(workSteps)
    .set({ ...now, outcome, byUserId: userIdOf(ctx), at: ctx.now })
    .where(and(eq(workSteps.orgId, ctx.orgId), eq(workSteps.id, id)))
  const userIds = await peopleOf(ctx, order)
  await emit(ctx, stepFilled, {
    about: id,
    from: spoken(step, before.value) || null,
    to: spoken(step, now.value) || null,
    notes: now.note,
    data: { workOrderId: order.id, outcome, userIds },
  })
  if (outcome === 'failed' && before.outcome !== 'failed')
    await emit(ctx, stepFailed, {
      about: order.id,
      notes: `${step.instruction}: ${judged?.says ?? ''}`,
      data: { stepId: id, userIds },
    })
}
