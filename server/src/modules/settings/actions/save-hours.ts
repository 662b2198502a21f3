import type { Input, settings as endpoints, WorkingHours } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { changeOrganisation } from '#modules/identity/index.ts'
import { noteChange } from '../changed.ts'
import { hoursFaults } from '../rules.ts'

export async function saveHours(ctx: Ctx, { hours }: Input<typeof endpoints.saveHours>): Promise<WorkingHours> {
  const faults = hoursFaults(hours)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  await changeOrganisation(ctx, { workingHours: hours })
  await noteChange(ctx, 'working hours')
  return hours
}
