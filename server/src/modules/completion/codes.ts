import { and, eq } from 'drizzle-orm'
import type { Completion } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { categoryExists, categoryLabel } from '#modules/identity/index.ts'
import { peopleOf, workOrders, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import { failureTold } from './events.ts'

export type Told = Partial<{ [name in 'problem' | 'cause' | 'remedy']: string | null | undefined }> & {
  failure?: boolean | undefined
}
const LISTS = ['problem', 'cause', 'remedy'] as const

/** Keeps how a failure is told. A code must be offered now, or stand there already. */
export async function tellFailure(ctx: Ctx, order: WorkOrderRecord, told: Told) {
  const kept: Pick<Completion, (typeof LISTS)[number]> = {
    problem: order.problem,
    cause: order.cause,
    remedy: order.remedy,
  }
  for (const list of LISTS) {
    const code = told[list]
    if (code === undefined) continue
    if (code && code !== order[list] && !(await categoryExists(ctx, list, code)))
      throw invalid({ [list]: 'This is not in the list any more. Choose another.' })
    kept[list] = code || null
  }
  const isFailure = told.failure ?? order.isFailure
  if (isFailure === order.isFailure && LISTS.every((list) => kept[list] === order[list])) return
  await ctx.tx
    .update(workOrders)
    .set({ ...kept, isFailure })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, order.id)))
  await emit(ctx, failureTold, {
    about: order.id,
    notes: await inWords(ctx, { ...kept, isFailure }),
    data: { userIds: await peopleOf(ctx, order) },
  })
}

async function inWords(
  ctx: Ctx,
  { isFailure, ...codes }: Record<(typeof LISTS)[number], string | null> & { isFailure: boolean },
) {
  const labels = await Promise.all(
    LISTS.map(async (list) => codes[list] && ((await categoryLabel(ctx, list, codes[list])) ?? codes[list])),
  )
  return [...labels, isFailure ? 'it had stopped working' : null].filter(Boolean).join(' · ')
}
