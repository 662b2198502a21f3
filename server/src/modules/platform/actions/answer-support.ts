import { eq } from 'drizzle-orm'
import type { Input, support as endpoints, SupportAccess } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { forbidden, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { changeOrganisation, lockOrganisation } from '#modules/identity/index.ts'
import { supportDeclined, supportOpened, supportSettled } from '../events.ts'
import { asksFirst, shownAccess, statusOf } from '../rules.ts'
import { logSupport } from '../support-log.ts'
import { lockAccess, type AccessRow } from '../support-queries.ts'
import { supportAccesses } from '../tables.ts'

/** Whether support is let in is for the company's own people to say, whatever support may do inside. */
function assertOwn({ actor }: Ctx) {
  if (actor.kind === 'staff' && actor.support) throw forbidden('Only people of the company decide about support.')
}

/** The time begins when somebody agrees, not when it was asked for. */
export async function approveSupport(ctx: Ctx, { id }: Input<typeof endpoints.approve>): Promise<SupportAccess> {
  const access = await lockWaiting(ctx, id)
  const until = new Date(ctx.now.getTime() + access.minutes * 60_000)
  const opened = { state: 'open' as const, openedAt: ctx.now, until, answeredBy: ctx.actor.name }
  return answer(ctx, { ...access, ...opened }, supportOpened)
}

export async function declineSupport(ctx: Ctx, { id }: Input<typeof endpoints.decline>): Promise<SupportAccess> {
  const access = await lockWaiting(ctx, id)
  return answer(ctx, { ...access, state: 'declined', answeredBy: ctx.actor.name }, supportDeclined)
}

async function lockWaiting(ctx: Ctx, id: string) {
  assertOwn(ctx)
  const access = await lockAccess(ctx, id, { organisationId: ctx.orgId })
  const status = statusOf(access, ctx.now)
  if (status !== 'waiting')
    throw notAllowedNow(
      status === 'open' ? 'Support was let in already. You can end the access.' : 'This question is no longer open.',
    )
  return access
}

async function answer(ctx: Ctx, access: AccessRow, type: typeof supportOpened) {
  const { state, openedAt, until, answeredBy } = access
  await ctx.tx
    .update(supportAccesses)
    .set({ state, openedAt, until, answeredBy })
    .where(eq(supportAccesses.id, access.id))
  await logSupport(ctx, access, type, state)
  return shownAccess(access, ctx.now, userIdOf(ctx))
}

export async function saveSupport(ctx: Ctx, { asksFirst: wanted }: Input<typeof endpoints.save>) {
  assertOwn(ctx)
  const { settings } = await lockOrganisation(ctx)
  if (asksFirst(settings) !== wanted) {
    await changeOrganisation(ctx, { settings: { ...settings, supportAsksFirst: wanted } })
    await emit(ctx, supportSettled, { about: ctx.orgId, data: { asksFirst: wanted } })
  }
  return { asksFirst: wanted }
}
