import type { CreatePlan, Plan } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexWords } from '#core/search.ts'
import { assertUsable, putIn } from '../assets-of.ts'
import { planCreated } from '../events.ts'
import { lookNow } from '../jobs.ts'
import { getPlan } from '../queries.ts'
import { storable, wordsOfPlan } from '../storable.ts'
import { plans } from '../tables.ts'
import { assertCanHave } from '../who.ts'

export async function createPlan(ctx: Ctx, typed: CreatePlan): Promise<Plan> {
  const id = await insertPlan(ctx, typed)
  lookNow(ctx)
  return getPlan(ctx, { id })
}

/** For an importer: sets up many plans. A row is what one would type; the first wrong one is refused. */
export async function createPlans(ctx: Ctx, rows: (CreatePlan & { lastDoneOn?: string | null })[]): Promise<string[]> {
  const ids = []
  for (const row of rows) ids.push(await insertPlan(ctx, row))
  lookNow(ctx)
  return ids
}

async function insertPlan(ctx: Ctx, typed: CreatePlan & { lastDoneOn?: string | null }): Promise<string> {
  const { id = newId(), assetIds, lastDoneOn = null, ...fields } = typed
  const values = storable(fields)
  await assertUsable(ctx, assetIds)
  await assertCanHave(ctx, typed)
  const [plan] = await ctx.tx
    .insert(plans)
    .values({ ...values, orgId: ctx.orgId, id, status: 'active', assetCount: 0, createdAt: ctx.now })
    .returning()
    .catch((error: unknown) => {
      if (violates(error, 'plans_org_id_id_pk')) throw new Refusal('conflict', 'This plan has already been saved.')
      throw error
    })
  await indexWords(ctx, 'plans', id, wordsOfPlan(plan!), { isNew: true })
  await emit(ctx, planCreated, { about: id, to: 'active', data: {} })
  await putIn(ctx, plan!, assetIds, lastDoneOn)
  return id
}
