import type { Input, platform as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import type { Client } from '#core/http.ts'
import { turnToSupport } from '#modules/identity/index.ts'
import { supportEntered } from '../events.ts'
import { statusOf } from '../rules.ts'
import { logSupport } from '../support-log.ts'
import { lockAccess } from '../support-queries.ts'

/** From the next request on, this session is also in the company's console, until the access is over. */
export async function enterSupport(ctx: Ctx, { id }: Input<typeof endpoints.enterSupport>, client: Client) {
  const access = await lockAccess(ctx, id, { operatorId: userIdOf(ctx) ?? '' })
  const status = statusOf(access, ctx.now)
  if (status === 'waiting') throw notAllowedNow('The company has not let you in yet.')
  if (status !== 'open') throw notAllowedNow('This access is over. Ask for a new one.')
  await turnToSupport(ctx, client, id)
  await logSupport(ctx, access, supportEntered, 'entered')
  return { done: true as const }
}
