import { and, eq, gte, inArray, lt, ne, or } from 'drizzle-orm'
import type { Input, Output, workOrders as endpoints } from '@mtambo/contract'
import { momentIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { members, organisationOf, users } from '#modules/identity/index.ts'
import { teamsOf } from '#modules/staff/index.ts'
import { clashesOf, type OtherWork, type Plan } from './clash-rules.ts'
import { PENDING } from './lifecycle.ts'
import { teamNamed } from './queries.ts'
import { workOrders } from './tables.ts'

/** The longest piece of work: what began so long ago may still go on. */
const LONGEST_DAYS = 14

/** What speaks against a plan, before it is made. */
export async function clashesWith(
  ctx: Ctx,
  { exceptId, ...asked }: Input<typeof endpoints.clashes>,
): Promise<Output<typeof endpoints.clashes>> {
  const plan: Plan = {
    scheduledOn: asked.scheduledOn,
    scheduledTime: asked.scheduledTime ?? null,
    estimatedMinutes: asked.estimatedMinutes ?? null,
    assigneeId: asked.assigneeId ?? null,
    teamId: asked.teamId ?? null,
    assetId: asked.assetId ?? null,
  }
  const person = plan.assigneeId ? await personOf(ctx, plan.assigneeId) : null
  const team = plan.teamId ? ((await teamNamed(ctx, plan.teamId)) ?? null) : null
  const { timeZone } = await organisationOf(ctx)
  return clashesOf(plan, {
    now: momentIn(timeZone, ctx.now),
    others: await othersAround(ctx, plan, person?.teamIds ?? [], exceptId),
    person,
    team,
  })
}

const daysFrom = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What the same people and the same equipment are planned for around that day. */
async function othersAround(ctx: Ctx, plan: Plan, teamIds: string[], exceptId: string | undefined) {
  const allTeams = [...teamIds, ...(plan.teamId ? [plan.teamId] : [])]
  const same = or(
    plan.assigneeId ? eq(workOrders.assigneeId, plan.assigneeId) : undefined,
    allTeams.length > 0 ? inArray(workOrders.teamId, allTeams) : undefined,
    plan.assetId ? eq(workOrders.assetId, plan.assetId) : undefined,
  )
  if (!same) return []
  const rows = await ctx.tx
    .select({
      number: workOrders.number,
      title: workOrders.title,
      scheduledOn: workOrders.scheduledOn,
      scheduledTime: workOrders.scheduledTime,
      estimatedMinutes: workOrders.estimatedMinutes,
      assigneeId: workOrders.assigneeId,
      teamId: workOrders.teamId,
      assetId: workOrders.assetId,
    })
    .from(workOrders)
    .where(
      and(
        eq(workOrders.orgId, ctx.orgId),
        gte(workOrders.plannedAt, daysFrom(plan.scheduledOn, -LONGEST_DAYS)),
        lt(workOrders.plannedAt, daysFrom(plan.scheduledOn, LONGEST_DAYS + 1)),
        inArray(workOrders.status, PENDING),
        exceptId ? ne(workOrders.id, exceptId) : undefined,
        same,
      ),
    )
    .orderBy(workOrders.plannedAt)
    .limit(500)
  return rows.map((row): OtherWork => ({
    ...row,
    scheduledOn: row.scheduledOn!,
    scheduledTime: row.scheduledTime?.slice(0, 5) ?? null,
  }))
}

async function personOf(ctx: Ctx, userId: string) {
  const [row] = await ctx.tx
    .select({ name: users.name, availability: members.availability, awayUntil: members.awayUntil })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.orgId, ctx.orgId), eq(members.userId, userId)))
  if (!row) return null
  return { ...row, away: row.availability === 'on_leave', teamIds: (await teamsOf(ctx, userId)).map(({ id }) => id) }
}
