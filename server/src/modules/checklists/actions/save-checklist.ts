import { and, eq } from 'drizzle-orm'
import type { checklists as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexWords, wordsOf } from '#core/search.ts'
import { categoryLabel } from '#modules/identity/index.ts'
import { checklistCreated, checklistEdited } from '../events.ts'
import { checklistNamed, getChecklist } from '../queries.ts'
import { keptStep } from '../rules.ts'
import { checklists } from '../tables.ts'

type Typed = Omit<Input<typeof endpoints.create>, 'id'>

export async function createChecklist(ctx: Ctx, { id = newId(), ...typed }: Input<typeof endpoints.create>) {
  await ctx.tx
    .insert(checklists)
    .values({ ...(await keptFrom(ctx, typed)), orgId: ctx.orgId, id, version: 1, active: true })
    .catch((error: unknown) => {
      if (violates(error, 'checklists_pk')) throw new Refusal('conflict', 'This checklist has already been saved.')
      throw error
    })
  await indexWords(ctx, 'checklists', id, wordsOf(typed.name, typed.description), { isNew: true })
  await emit(ctx, checklistCreated, { about: id, data: { steps: typed.steps.length } })
  return getChecklist(ctx, { id })
}

/** A new version. What is on orders already stays as it was. */
export async function editChecklist(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.edit>) {
  const before = await checklistNamed(ctx, id, { lock: true })
  const version = before.version + 1
  await ctx.tx
    .update(checklists)
    .set({ ...(await keptFrom(ctx, typed)), version })
    .where(and(eq(checklists.orgId, ctx.orgId), eq(checklists.id, id)))
  await indexWords(ctx, 'checklists', id, wordsOf(typed.name, typed.description))
  await emit(ctx, checklistEdited, {
    about: id,
    notes: `Version ${version}`,
    data: { version, steps: typed.steps.length },
  })
  return getChecklist(ctx, { id })
}

async function keptFrom(ctx: Ctx, { name, description, categories, steps }: Typed) {
  for (const [i, code] of categories.entries())
    if ((await categoryLabel(ctx, 'asset', code)) === undefined)
      throw invalid({ [`categories.${i}`]: 'This kind of equipment is not in the list.' })
  return {
    name,
    description: description || null,
    categories: [...new Set(categories)],
    steps: steps.map(keptStep),
    changedAt: ctx.now,
  }
}
