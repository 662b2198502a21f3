import { setClock } from '#core/clock.ts'
import { runAs, type Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { placeSeveral } from '#modules/assets/actions/place-assets.ts'
import { createItems, createStore } from '#modules/inventory/index.ts'
import { createLocations } from '#modules/locations/index.ts'
import { createPlans } from '#modules/plans/index.ts'
import { DEPOT_ITEMS, DEPOT_PLANS, DEPOT_PLANS_START } from './data/depot.ts'
import type { DemoAsset, DemoLife, DemoOrganisation } from './data/index.ts'
import { before, DAY, localDay, plus } from './data/moments.ts'
import { actorsOf } from './department/world.ts'
import type { Cast } from './live.ts'

/** A utility keeps its substations as places, some stock in a depot, and plans that begin in some weeks. */
export async function fitOutDepot(cast: Cast, organisation: DemoOrganisation, { assets }: DemoLife, now: Date) {
  const [admin] = actorsOf(cast, organisation).values()
  setClock(before(now, 100 * DAY))
  await runAs(cast.orgId, admin!, async (ctx) => {
    await locate(ctx, assets)
    const [depot] = await createLocations(ctx, [
      { name: 'Depot', kind: 'store', code: 'DEPOT', address: 'Kolobot Road, Parklands, Nairobi' },
    ])
    await stockDepot(ctx, depot!)
    await createPlans(
      ctx,
      DEPOT_PLANS.map(({ category, ...plan }) => ({
        ...plan,
        levels: [],
        startsOn: localDay(plus(now, DEPOT_PLANS_START * DAY)),
        assetIds: assets.filter(({ input }) => input.category === category).map(({ input }) => input.id),
      })),
    )
  })
}

async function locate(ctx: Ctx, assets: DemoAsset[]) {
  const substations = assets.filter(({ input }) => input.category === 'substation').map(({ input }) => input)
  const ids = await createLocations(
    ctx,
    substations.map(({ tag, name, point, locationText }) => ({
      name,
      kind: 'substation' as const,
      code: tag,
      point,
      address: locationText,
    })),
  )
  for (const [i, { id }] of substations.entries()) await placeSeveral(ctx, { ids: [id], locationId: ids[i]! })
}

async function stockDepot(ctx: Ctx, locationId: string) {
  const { id: storeId } = await createStore(ctx, { id: newId(), name: 'Parklands depot', locationId })
  await createItems(
    ctx,
    DEPOT_ITEMS.map(([code, name, category, unit, cost, min, max, onHand]) => ({
      kind: 'part' as const,
      code,
      name,
      category,
      unit,
      unitCost: cost * 100,
      stock: [{ storeId, quantity: onHand, min, max }],
    })),
  )
}
