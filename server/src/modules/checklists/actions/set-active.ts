import { and, eq } from 'drizzle-orm'
import type { checklists as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { checklistRestored, checklistRetired } from '../events.ts'
import { checklistNamed, getChecklist } from '../queries.ts'
import { checklists } from '../tables.ts'

/** Out of use it is offered no more; plans and orders that have it keep it. */
export async function setChecklistActive(ctx: Ctx, { id, active }: Input<typeof endpoints.setActive>) {
  const before = await checklistNamed(ctx, id, { lock: true })
  if (before.active !== active) {
    await ctx.tx
      .update(checklists)
      .set({ active })
      .where(and(eq(checklists.orgId, ctx.orgId), eq(checklists.id, id)))
    await emit(ctx, active ? checklistRestored : checklistRetired, { about: id, data: {} })
  }
  return getChecklist(ctx, { id })
}
