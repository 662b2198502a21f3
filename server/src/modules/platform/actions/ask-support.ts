import { and, eq, inArray } from 'drizzle-orm'
import type { Input, platform as endpoints, SupportAccess } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { lockCompany } from '../company-row.ts'
import { supportAsked, supportOpened } from '../events.ts'
import { asksFirst, shownAccess, statusOf } from '../rules.ts'
import { logSupport } from '../support-log.ts'
import type { AccessRow } from '../support-queries.ts'
import { supportAccesses } from '../tables.ts'

/** Open at once, unless the company wants to be asked. Either way its administrators are told. */
export async function askSupport(
  ctx: Ctx,
  { id: organisationId, reason, minutes, full = false }: Input<typeof endpoints.askSupport>,
): Promise<SupportAccess> {
  const { organisation } = await lockCompany(ctx, organisationId)
  if (organisation.status !== 'active')
    throw notAllowedNow(`${organisation.name} is not active: there is nothing to open.`)
  const operatorId = userIdOf(ctx) ?? ''
  await assertNone(ctx, organisationId, operatorId)
  const waits = asksFirst(organisation.settings)
  const access: AccessRow = {
    id: newId(),
    organisationId,
    operatorId,
    operatorName: ctx.actor.name,
    reason,
    minutes,
    full,
    state: waits ? 'waiting' : 'open',
    askedAt: ctx.now,
    openedAt: waits ? null : ctx.now,
    until: waits ? null : new Date(ctx.now.getTime() + minutes * 60_000),
    answeredBy: null,
    endedBy: null,
  }
  await ctx.tx.insert(supportAccesses).values(access)
  await logSupport(ctx, access, waits ? supportAsked : supportOpened, access.state)
  return shownAccess(access, ctx.now, operatorId)
}

/** One at a time, so that nobody makes two hours out of many. The company is locked: two at once are one. */
async function assertNone(ctx: Ctx, organisationId: string, operatorId: string) {
  const rows = await ctx.tx
    .select()
    .from(supportAccesses)
    .where(
      and(
        eq(supportAccesses.organisationId, organisationId),
        eq(supportAccesses.operatorId, operatorId),
        inArray(supportAccesses.state, ['waiting', 'open']),
      ),
    )
  const now = rows.map((row) => statusOf(row, ctx.now))
  if (now.includes('open')) throw notAllowedNow('Your access is open. Enter, or end it first.')
  if (now.includes('waiting')) throw notAllowedNow('You have asked already: the company has not answered yet.')
}
