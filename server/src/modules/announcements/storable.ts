import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'

/** The areas as the organisation spells them, each once; one that it does not have reaches nobody, and is refused. */
export async function spelled(ctx: Ctx, typed: string[]): Promise<string[]> {
  const { areas, words } = await organisationOf(ctx)
  const names = typed.map((name) => {
    const known = areas.find((area) => area.name.toLowerCase() === name.toLowerCase())
    if (!known) throw invalid({ areas: `${name} is not a ${words.area.toLowerCase()} on your list.` })
    return known.name
  })
  return [...new Set(names)].toSorted()
}
