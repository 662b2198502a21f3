import type { Input, NumberPreview, settings as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { lockOrganisation, saveNumberFormats } from '#modules/identity/index.ts'
import { noteChange } from '../changed.ts'
import { previews } from '../queries.ts'
import { formatFaults } from '../rules.ts'

/** Numbers that were given stay; the next ones follow the new format and are never one of those. */
export async function saveNumbers(ctx: Ctx, input: Input<typeof endpoints.saveNumbers>): Promise<NumberPreview[]> {
  const { numberFormats } = await lockOrganisation(ctx)
  const faults = formatFaults({ ...numberFormats, ...input }, Object.keys(input))
  if (Object.keys(faults).length > 0) throw invalid(faults)
  const saved = await saveNumberFormats(ctx, input)
  await noteChange(ctx, 'numbers')
  return previews(ctx, saved)
}
