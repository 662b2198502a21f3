import { and, eq } from 'drizzle-orm'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { teamsOf } from '#modules/staff/index.ts'
import type { WorkOrderRecord } from './queries.ts'
import { seen } from './rows.ts'
import { workOrders } from './tables.ts'

/** The order as it stands, for who may see it. */
export async function readableOrder(ctx: Ctx, id: string): Promise<WorkOrderRecord> {
  const [record] = await ctx.tx
    .select()
    .from(workOrders)
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id), seen(ctx)))
  return found(record, 'work order')
}

/** Does this person do the work: anybody's with the whole grant, else their own and that of their teams. */
export async function worksOn(ctx: Ctx, { assigneeId, teamId }: Pick<WorkOrderRecord, 'assigneeId' | 'teamId'>) {
  const complete = reach(ctx, 'work-orders:complete')
  const me = userIdOf(ctx)
  if (complete !== 'own' || me === null) return complete === 'all'
  return assigneeId === me || (teamId !== null && (await teamsOf(ctx, me)).some(({ id }) => id === teamId))
}
