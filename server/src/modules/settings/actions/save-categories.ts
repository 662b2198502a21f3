import type { CategoryItem, Input, settings as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { categoriesOf, lockOrganisation, saveCategoriesOf } from '#modules/identity/index.ts'
import { usedOf } from '../category-use.ts'
import { noteChange } from '../changed.ts'
import { listFaults } from '../rules.ts'

/** What something still has may be taken out of the choices, but not away: it would lose its label. */
export async function saveCategories(
  ctx: Ctx,
  { list, items }: Input<typeof endpoints.saveCategories>,
): Promise<CategoryItem[]> {
  const faults = listFaults(list, items)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  await lockOrganisation(ctx)
  const before = await categoriesOf(ctx, list)
  const gone = before.filter(({ code }) => !items.some((item) => item.code === code))
  const used = await usedOf(
    ctx,
    list,
    gone.map(({ code }) => code),
  )
  const names = gone.filter(({ code }) => used.includes(code)).map(({ label }) => `“${label}”`)
  if (names.length > 0)
    throw invalid({
      items: `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} in use. Take it out of the choices instead of deleting it.`,
    })
  await saveCategoriesOf(
    ctx,
    list,
    items.map(({ interruption = false, ...item }) => ({ ...item, interruption: list === 'case' && interruption })),
  )
  await noteChange(ctx, `categories: ${list}`)
  return categoriesOf(ctx, list)
}
