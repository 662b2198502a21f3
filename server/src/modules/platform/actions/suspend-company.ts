import { and, eq, inArray } from 'drizzle-orm'
import type { CompanyPage, Input, platform as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { changeOrganisation, endSessionsOf } from '#modules/identity/index.ts'
import { lockCompany, saveCompany } from '../company-row.ts'
import { companyActivated, companySuspended } from '../events.ts'
import { getCompany } from '../queries.ts'
import { supportName } from '../rules.ts'
import { supportAccesses } from '../tables.ts'
import { within } from '../within.ts'

/** Everybody is signed out as soon as this is committed, support too, and told why when they come back. */
export async function suspendCompany(ctx: Ctx, { id, reason }: Input<typeof endpoints.suspend>): Promise<CompanyPage> {
  const { organisation } = await lockCompany(ctx, id)
  if (organisation.status === 'pending')
    throw notAllowedNow(`${organisation.name} has not signed up. Withdraw its key instead.`)
  if (organisation.status === 'suspended')
    throw notAllowedNow(`${organisation.name} is suspended already. It can be activated.`)
  await changeOrganisation({ ...ctx, orgId: id }, { status: 'suspended' })
  await saveCompany(ctx, id, { suspendedAt: ctx.now, suspendedReason: reason })
  await ctx.tx
    .update(supportAccesses)
    .set({ state: 'ended', until: ctx.now, endedBy: ctx.actor.name })
    .where(and(eq(supportAccesses.organisationId, id), inArray(supportAccesses.state, ['waiting', 'open'])))
  await endSessionsOf(ctx, id)
  await tellBoth(ctx, companySuspended, { id, name: organisation.name, to: 'suspended', notes: reason })
  return getCompany(ctx, { id })
}

export async function activateCompany(ctx: Ctx, { id }: Input<typeof endpoints.activate>): Promise<CompanyPage> {
  const { organisation } = await lockCompany(ctx, id)
  if (organisation.status !== 'suspended')
    throw notAllowedNow(
      organisation.status === 'pending'
        ? `${organisation.name} becomes active when its administrator signs up.`
        : `${organisation.name} is active already. It can be suspended.`,
    )
  await changeOrganisation({ ...ctx, orgId: id }, { status: 'active' })
  await saveCompany(ctx, id, { suspendedAt: null, suspendedReason: null })
  await tellBoth(ctx, companyActivated, { id, name: organisation.name, to: 'active', notes: null })
  return getCompany(ctx, { id })
}

type Change = { id: string; name: string; to: 'active' | 'suspended'; notes: string | null }

/** In the log of the installation, and in the company's own. */
async function tellBoth(ctx: Ctx, type: typeof companySuspended, { id, name, to, notes }: Change) {
  const what = { about: id, from: to === 'active' ? 'suspended' : 'active', to, notes, data: { name } }
  await emit(ctx, type, what)
  const actor = { kind: 'system' as const, name: supportName(ctx.actor.name) }
  await within({ ...ctx, actor }, id, (there) => emit(there, type, what))
}
