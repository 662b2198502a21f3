import type { CompletionRules, completion as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { changeOrganisation, lockOrganisation, readOrganisation } from '#modules/identity/index.ts'
import { settingsChanged } from '#modules/settings/index.ts'
import { rulesFrom } from '../rules.ts'

export const getRules = async (ctx: Ctx): Promise<CompletionRules> => rulesFrom((await readOrganisation(ctx)).settings)

export async function saveRules(ctx: Ctx, changes: Input<typeof endpoints.saveRules>): Promise<CompletionRules> {
  const { settings } = await lockOrganisation(ctx)
  const completion = { ...rulesFrom(settings), ...changes }
  await changeOrganisation(ctx, { settings: { ...settings, completion } })
  await emit(ctx, settingsChanged, { about: ctx.orgId, data: { what: 'what completing work asks for' } })
  return completion
}
