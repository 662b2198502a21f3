import { and, eq, type SQL } from 'drizzle-orm'
import type { KpiFilters } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { assets } from '#modules/assets/index.ts'
import { isWithinLocation, locationsWithin } from '#modules/locations/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'
import type { WorkDimension } from '../tables.ts'

/** What figures are narrowed to, as conditions on orders and on assets. Undefined: to nothing. */
export type Scope = {
  orders: SQL | undefined
  assets: SQL | undefined
  teamId: string | undefined
  /** Where the days added up know it: by which of their dimensions, and its keys. */
  days: { dimension: WorkDimension; keys: string[] } | undefined
}

export async function scopeOf(ctx: Ctx, filters: KpiFilters): Promise<Scope> {
  const { locationId, category, assetId, teamId } = filters
  return {
    orders: and(
      category ? eq(workOrders.equipmentType, category) : undefined,
      locationId ? await isWithinLocation(ctx, workOrders.locationId, locationId) : undefined,
      assetId ? eq(workOrders.assetId, assetId) : undefined,
      teamId ? eq(workOrders.teamId, teamId) : undefined,
    ),
    assets: and(
      category ? eq(assets.category, category) : undefined,
      locationId ? await isWithinLocation(ctx, assets.locationId, locationId) : undefined,
      assetId ? eq(assets.id, assetId) : undefined,
    ),
    teamId,
    days: await daysOf(ctx, filters),
  }
}

async function daysOf(ctx: Ctx, { locationId, category, assetId, teamId }: KpiFilters): Promise<Scope['days']> {
  if (assetId || [locationId, category, teamId].filter(Boolean).length > 1) return undefined
  if (category) return { dimension: 'category', keys: [category] }
  if (teamId) return { dimension: 'team', keys: [teamId] }
  if (!locationId) return { dimension: 'all', keys: [''] }
  const keys = await locationsWithin(ctx, locationId)
  return keys && { dimension: 'location', keys }
}
