import { and, eq } from 'drizzle-orm'
import type { Input, serviceRequests as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { lockConnection } from '#modules/connections/index.ts'
import { isUnplanned } from '../lifecycle.ts'
import { sayPlanned } from '../move-request.ts'
import { assertVisit, openWork } from '../open-work.ts'
import { getRequest, lockRequest, lockWorkFor } from '../queries.ts'
import { serviceRequests } from '../tables.ts'

/** Its work was called off: opens it again, for another day or another person. */
export async function planRequest(ctx: Ctx, { id, ...visit }: Input<typeof endpoints.plan>) {
  const it = await lockRequest(ctx, id)
  const open = await lockWorkFor(ctx, id)
  if (open) throw notAllowedNow(`${open.number} is open for this. Plan the visit there.`)
  if (!isUnplanned({ ...it, hasWork: false }))
    throw notAllowedNow('Only what is approved, and whose work was called off, can be planned anew.')
  await assertVisit(ctx, it, visit)
  const order = await openWork(ctx, it, await lockConnection(ctx, it.connectionId!), visit)
  await ctx.tx
    .update(serviceRequests)
    .set({ workOrderId: order.id })
    .where(and(eq(serviceRequests.orgId, ctx.orgId), eq(serviceRequests.id, id)))
  await sayPlanned(ctx, it, visit.scheduledOn)
  return getRequest(ctx, { id })
}
