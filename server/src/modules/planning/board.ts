import type { Input, Output, planning as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { assetsNamed } from '#modules/assets/index.ts'
import { stepCounts } from '#modules/checklists/index.ts'
import { boardColumn, moverIn } from '#modules/work-orders/index.ts'
import { columnsFor } from './rules.ts'

/** One column: its cards with what they are about, all of them in a few statements. */
export async function getColumn(
  ctx: Ctx,
  { limit = 20, ...asked }: Input<typeof endpoints.board>,
): Promise<Output<typeof endpoints.board>> {
  const { items, ...rest } = await boardColumn(ctx, { ...asked, limit })
  const mover = await moverIn(ctx)
  const assets = await assetsNamed(
    ctx,
    items.map(({ assetId }) => assetId),
  )
  const steps = await stepCounts(
    ctx,
    items.map(({ id }) => id),
  )
  return {
    ...rest,
    items: items.map((row) => ({
      ...row,
      asset: assets.get(row.assetId ?? '') ?? null,
      steps: steps.get(row.id) ?? null,
      columns: columnsFor(row, mover(row)),
    })),
  }
}
