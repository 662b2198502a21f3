import type { Input, inventory as endpoints, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { changeOrganisation, lockOrganisation, organisationOf } from '#modules/identity/index.ts'
import { settingsChanged } from '#modules/settings/index.ts'

type Settings = Promise<Output<typeof endpoints.settings>>

export async function stockSettings(ctx: Ctx): Settings {
  const { settings } = await organisationOf(ctx)
  return { allowNegativeStock: settings['allowNegativeStock'] === true }
}

export async function saveStockSettings(
  ctx: Ctx,
  { allowNegativeStock }: Input<typeof endpoints.saveSettings>,
): Settings {
  const { settings } = await lockOrganisation(ctx)
  await changeOrganisation(ctx, { settings: { ...settings, allowNegativeStock } })
  await emit(ctx, settingsChanged, { about: ctx.orgId, notes: 'stock', data: { what: 'stock' } })
  return { allowNegativeStock }
}
