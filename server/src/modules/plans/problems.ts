import type { CreatePlan } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { assertUsable } from './assets-of.ts'
import { ruleOf } from './valid.ts'
import { assertCanHave } from './who.ts'

type RowProblem = { row: number; field: string; says: string }

/** What would keep these plans from being set up, without setting any up: for the preview of an import. */
export async function problemsOfPlans(ctx: Ctx, rows: CreatePlan[]): Promise<RowProblem[]> {
  const problems: RowProblem[] = []
  for (const [row, plan] of rows.entries())
    for (const look of [
      () => void ruleOf(plan),
      () => assertUsable(ctx, plan.assetIds),
      () => assertCanHave(ctx, plan),
    ])
      for (const [field, says] of await saidBy(look)) problems.push({ row, field, says })
  return problems
}

async function saidBy(look: () => void | Promise<void>): Promise<[string, string][]> {
  try {
    await look()
    return []
  } catch (error) {
    if (error instanceof Refusal) return Object.entries(error.fields ?? { name: error.message })
    throw error
  }
}
