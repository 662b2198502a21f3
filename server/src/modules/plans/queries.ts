import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import type { Input, Output, Plan, PlanRow, plans as endpoints } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import { users } from '#modules/identity/index.ts'
import { teams } from '#modules/staff/index.ts'
import { planAssets, plans } from './tables.ts'

/** The soonest of its assets: one look into the index for each plan of a page. */
const NEXT = sql<string | null>`(select ${planAssets.nextDueOn} from ${planAssets}
  where ${planAssets.orgId} = ${plans.orgId} and ${planAssets.planId} = ${plans.id} order by ${planAssets.dueOrder} limit 1)`

const columns = { plan: plans, nextDueOn: NEXT, assigneeName: users.name, teamName: teams.name }

const rowsFrom = ({ tx }: Ctx) =>
  tx
    .select(columns)
    .from(plans)
    .leftJoin(users, eq(users.id, plans.assigneeId))
    .leftJoin(teams, and(eq(teams.orgId, plans.orgId), eq(teams.id, plans.teamId)))

type Row = Awaited<ReturnType<typeof rowsFrom>>[number]

const shown = ({ plan, nextDueOn }: Row): PlanRow => ({ ...plan, assets: plan.assetCount, nextDueOn })

export async function listPlans(
  ctx: Ctx,
  { q = '', status, type, cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const isSearch = wordsOf(q).length > 0
  const condition = and(
    eq(plans.orgId, ctx.orgId),
    status && eq(plans.status, status),
    type && eq(plans.type, type),
    isSearch ? sql`${plans.id} in (${foundBy(ctx.orgId, 'plans', q)})` : undefined,
  )
  const place = placeOf(cursor)
  const rows = await rowsFrom(ctx)
    .where(and(condition, place && or(gt(plans.name, place[0]), and(eq(plans.name, place[0]), gt(plans.id, place[1])))))
    .orderBy(asc(plans.name), asc(plans.id))
    .limit(limit + 1)
  return {
    ...pageOf(rows, limit, ({ plan }) => cursorOf(plan.name, plan.id), shown),
    ...(isSearch
      ? await cappedCount(ctx, sql`select 1 from ${plans} where ${condition}`)
      : { total: await keptTotal(ctx, 'plans', [status, type]), capped: false }),
  }
}

export async function getPlan(ctx: Ctx, { id }: { id: string }): Promise<Plan> {
  const [row] = await rowsFrom(ctx).where(and(eq(plans.orgId, ctx.orgId), eq(plans.id, id)))
  const it = found(row, 'plan')
  const { assigneeId, teamId } = it.plan
  return {
    ...it.plan,
    ...shown(it),
    assignee: assigneeId === null ? null : { id: assigneeId, name: it.assigneeName ?? 'Unknown' },
    team: teamId === null ? null : { id: teamId, name: it.teamName ?? 'Unknown' },
    mayEdit: Boolean(reach(ctx, 'plans:edit')),
    history: await historyOf(ctx, id),
  }
}

/** What plans are called, by id. */
export async function planNames({ tx, orgId }: Ctx, ids: string[]) {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ id: plans.id, name: plans.name })
          .from(plans)
          .where(and(eq(plans.orgId, orgId), inArray(plans.id, ids)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
