import { eq } from 'drizzle-orm'
import type { Input, platform, support as endpoints, SupportAccess } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import type { Client } from '#core/http.ts'
import { currentSession, turnToSupport } from '#modules/identity/index.ts'
import { supportEnded } from '../events.ts'
import { shownAccess, statusOf } from '../rules.ts'
import { logSupport } from '../support-log.ts'
import { lockAccess, type AccessRow } from '../support-queries.ts'
import { supportAccesses } from '../tables.ts'

/** By the operator, who leaves the console with it, or takes a question back. */
export async function endOwnSupport(ctx: Ctx, { id }: Input<typeof platform.endSupport>, client: Client) {
  const ended = await end(ctx, await lockAccess(ctx, id, { operatorId: userIdOf(ctx) ?? '' }))
  if (currentSession(client).supportId === id) await turnToSupport(ctx, client, null)
  return ended
}

/** By the company: whoever is inside is out with their next request. */
export const endSupport = async (ctx: Ctx, { id }: Input<typeof endpoints.end>) =>
  end(ctx, await lockAccess(ctx, id, { organisationId: ctx.orgId }))

async function end(ctx: Ctx, access: AccessRow): Promise<SupportAccess> {
  const status = statusOf(access, ctx.now)
  if (status !== 'open' && status !== 'waiting') throw notAllowedNow('This access is over already.')
  const ended = { state: 'ended' as const, until: ctx.now, endedBy: ctx.actor.name }
  await ctx.tx.update(supportAccesses).set(ended).where(eq(supportAccesses.id, access.id))
  const after = { ...access, ...ended }
  await logSupport(ctx, after, supportEnded, 'ended')
  return shownAccess(after, ctx.now, userIdOf(ctx))
}
