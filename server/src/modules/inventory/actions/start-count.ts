import { and, eq, sql } from 'drizzle-orm'
import type { CountPage, Input, stockCounts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, invalid, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { getCount } from '../counts.ts'
import { countStarted } from '../events.ts'
import { assertStore } from '../item-refs.ts'
import { assertItemCategory } from '../storable.ts'
import { items, stockCountLines, stockCounts, stockLevels } from '../tables.ts'

export async function startCount(
  ctx: Ctx,
  { id = newId(), storeId, category, blind = false }: Input<typeof endpoints.start>,
): Promise<CountPage> {
  const store = await beside('storeId', assertStore(ctx, storeId))
  if (!store.active) throw invalid({ storeId: `${store.name} is closed. Choose another store.` })
  if (category) await assertItemCategory(ctx, category)
  const begun = { status: 'open' as const, startedAt: ctx.now, startedBy: ctx.actor.name }
  await ctx.tx
    .insert(stockCounts)
    .values({ orgId: ctx.orgId, id, storeId, category: category || null, blind, ...begun })
    .catch((error: unknown) => {
      if (violates(error, 'stock_counts_one_at_a_time'))
        throw invalid({ storeId: `${store.name} is being counted already. Post or cancel that count first.` })
      if (violates(error, 'stock_counts_pk')) throw new Refusal('conflict', 'This count has already been started.')
      throw error
    })
  const lines = await writeSheet(ctx, { id, storeId, category: category || null })
  await emit(ctx, countStarted, { about: id, to: 'open', data: { lines } })
  return getCount(ctx, { id })
}

/** Everything that should be there, in one statement however much it is. */
async function writeSheet({ tx, orgId }: Ctx, count: { id: string; storeId: string; category: string | null }) {
  const sheet = tx
    .select({
      orgId: stockLevels.orgId,
      countId: sql<string>`${count.id}::uuid`.as('count_id'),
      itemId: stockLevels.itemId,
      code: items.code,
    })
    .from(stockLevels)
    .innerJoin(items, and(eq(items.orgId, stockLevels.orgId), eq(items.id, stockLevels.itemId)))
    .where(
      and(
        eq(stockLevels.orgId, orgId),
        eq(stockLevels.storeId, count.storeId),
        sql`(${items.active} or ${stockLevels.onHand} <> 0)`,
        count.category ? eq(items.category, count.category) : undefined,
      ),
    )
  const { rowCount } = await tx.execute(sql`insert into ${stockCountLines} (org_id, count_id, item_id, code) ${sheet}`)
  return rowCount ?? 0
}
