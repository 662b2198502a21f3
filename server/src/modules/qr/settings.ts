import type { Input, qr, QrSettings } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { changeOrganisation, lockOrganisation, organisationOf, readOrganisation } from '#modules/identity/index.ts'
import { settingsChanged } from '#modules/settings/index.ts'
import { settingsFrom } from './rules.ts'

/** As it is now, for the form. */
export async function getSettings(ctx: Ctx): Promise<QrSettings> {
  const { settings, modules } = await readOrganisation(ctx)
  return settingsFrom(settings, modules)
}

/** As it is remembered; what is closed there is closed here. */
export async function qrSettings(ctx: Ctx): Promise<QrSettings> {
  const { settings, modules } = await organisationOf(ctx)
  const own = settingsFrom(settings, modules)
  return modules.includes('cases') && modules.includes('assets') ? own : { ...own, reports: 'off' }
}

export async function saveSettings(ctx: Ctx, changes: Input<typeof qr.saveSettings>): Promise<QrSettings> {
  const { settings, modules } = await lockOrganisation(ctx)
  const saved = { ...settingsFrom(settings, modules), ...changes }
  await changeOrganisation(ctx, { settings: { ...settings, qr: saved } })
  await emit(ctx, settingsChanged, { about: ctx.orgId, data: { what: 'QR reports' }, notes: 'QR reports' })
  return saved
}
