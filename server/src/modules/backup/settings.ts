import { DataSettings, type Input, type backup as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { changeOrganisation, lockOrganisation, organisationOf, readOrganisation } from '#modules/identity/index.ts'
import { keepDaysOf } from '#modules/notifications/index.ts'
import { dataSettingsSaved } from './events.ts'

const Nightly = DataSettings.pick({ daily: true, keep: true })
const USUAL = { daily: false, keep: 7 }

export const zoneOf = async (ctx: Ctx) => (await organisationOf(ctx)).timeZone

export async function dataSettingsOf(ctx: Ctx): Promise<DataSettings> {
  const { settings } = await readOrganisation(ctx)
  const nightly = Nightly.safeParse(settings['backup'])
  return { ...(nightly.success ? nightly.data : USUAL), keepDays: keepDaysOf(settings) }
}

export async function saveDataSettings(ctx: Ctx, input: Input<typeof endpoints.saveSettings>): Promise<DataSettings> {
  const { settings } = await lockOrganisation(ctx)
  const { keepDays, daily, keep } = { ...(await dataSettingsOf(ctx)), ...input }
  await changeOrganisation(ctx, { settings: { ...settings, keepDays, backup: { daily, keep } } })
  await emit(ctx, dataSettingsSaved, { about: ctx.orgId, data: {} })
  return dataSettingsOf(ctx)
}
