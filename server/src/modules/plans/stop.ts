import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { planAssets } from './tables.ts'

/** Nothing more is made of this plan. When each asset would be due is kept, unless it ended. */
export const stopStandings = ({ tx, orgId }: Ctx, planId: string, { pausing = false } = {}) =>
  tx
    .update(planAssets)
    .set({ appearsOn: null, ...(!pausing && { nextDueOn: null }) })
    .where(and(eq(planAssets.orgId, orgId), eq(planAssets.planId, planId)))
