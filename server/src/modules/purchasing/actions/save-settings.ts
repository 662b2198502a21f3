import type { PurchasingSettings } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { changeOrganisation, lockOrganisation } from '#modules/identity/index.ts'
import { settingsChanged } from '#modules/settings/index.ts'
import { LIMIT } from '../approval.ts'

export async function saveSettings(ctx: Ctx, { approvalLimit }: PurchasingSettings): Promise<PurchasingSettings> {
  const { settings } = await lockOrganisation(ctx)
  await changeOrganisation(ctx, { settings: { ...settings, [LIMIT]: approvalLimit } })
  const what = 'Limit of purchase orders'
  await emit(ctx, settingsChanged, { about: ctx.orgId, notes: what, data: { what } })
  return { approvalLimit }
}
