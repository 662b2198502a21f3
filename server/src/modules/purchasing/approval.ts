import type { PurchasingSettings } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { needsApproval } from './rules.ts'

/** The name of the limit among the organisation's settings. */
export const LIMIT = 'purchaseApprovalLimit'

export async function getSettings(ctx: Ctx): Promise<PurchasingSettings> {
  const { settings } = await organisationOf(ctx)
  const limit = settings[LIMIT]
  return { approvalLimit: typeof limit === 'number' ? limit : null }
}

type Order = { total: number; currency: string; approvedAt: Date | null }

/** Where an order stands with the limit: whether a second person is needed, and whether one has agreed. */
export async function approvalOf(ctx: Ctx, { total, currency, approvedAt }: Order) {
  const { approvalLimit } = await getSettings(ctx)
  const own = (await organisationOf(ctx)).currency
  return { needed: needsApproval(total, currency === own, approvalLimit), approved: approvedAt !== null }
}
