import type { CategoryList } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'

type Asked = (ctx: Ctx, code: string) => Promise<boolean>
const keepers: { list: CategoryList; has: Asked }[] = []
/** The modules that keep codes of a list rank after this one; here is said how a row with one is found. */
export const registerCategoryUse = (list: CategoryList, has: Asked) => void keepers.push({ list, has })

/** Which of these codes something still has. */
export async function usedOf(ctx: Ctx, list: CategoryList, codes: string[]): Promise<string[]> {
  const used: string[] = []
  for (const code of codes)
    for (const keeper of keepers)
      if (keeper.list === list && !used.includes(code) && (await keeper.has(ctx, code))) used.push(code)
  return used
}
