import { and, eq } from 'drizzle-orm'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { teamsOf } from '#modules/staff/index.ts'
import type { Mover } from './lifecycle.ts'
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

type Given = Pick<WorkOrderRecord, 'assigneeId' | 'teamId'>

/** Does this person do the work: anybody's with the whole grant, else their own and that of their teams. */
export const worksOn = async (ctx: Ctx, order: Given) => (await workerIn(ctx))(order)

/** The same of any number of orders: the person's teams are looked up once. */
async function workerIn(ctx: Ctx): Promise<(order: Given) => boolean> {
  const complete = reach(ctx, 'work-orders:complete')
  const me = userIdOf(ctx)
  if (complete !== 'own' || me === null) return () => complete === 'all'
  const teams = new Set((await teamsOf(ctx, me)).map(({ id }) => id))
  return ({ assigneeId, teamId }) => assigneeId === me || (teamId !== null && teams.has(teamId))
}

/** What this person may do with any order; their own is also what their teams have. */
export async function moverIn(ctx: Ctx): Promise<(order: Given & Pick<WorkOrderRecord, 'createdById'>) => Mover> {
  const works = await workerIn(ctx)
  const role = {
    plans: Boolean(reach(ctx, 'work-orders:create')),
    assigns: Boolean(reach(ctx, 'work-orders:assign')),
    approves: Boolean(reach(ctx, 'work-orders:approve')),
  }
  const asks = Boolean(reach(ctx, 'work-orders:request'))
  return (order) => ({ ...role, works: works(order), asked: asks && order.createdById === userIdOf(ctx) })
}
