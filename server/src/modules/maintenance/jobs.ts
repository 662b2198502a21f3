import { and, eq, gte, inArray, lt } from 'drizzle-orm'
import { z } from 'zod'
import { momentIn, nextDay } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { job } from '#core/jobs.ts'
import { members, organisationOf } from '#modules/identity/index.ts'
import { teamMembers } from '#modules/staff/index.ts'
import { workOrders, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import { reminderDue } from './events.ts'
import { remindedOf, remindersDue, type ReminderMoment } from './rules.ts'
import { workReminders } from './tables.ts'

/** Twice an hour, so that it is soon after the hour in every time zone, also those half an hour off. */
export const sendReminders = job(
  'maintenance.send-reminders',
  z.object({}),
  async (ctx) => {
    const { timeZone } = await organisationOf(ctx)
    for (const { moment, day } of remindersDue(momentIn(timeZone, ctx.now))) await remind(ctx, moment, day)
  },
  { cron: '*/30 * * * *' },
)

export const jobs = [sendReminders]

async function remind(ctx: Ctx, moment: ReminderMoment, day: string) {
  const planned = await ctx.tx
    .select()
    .from(workOrders)
    .where(
      and(
        eq(workOrders.orgId, ctx.orgId),
        gte(workOrders.plannedAt, day),
        lt(workOrders.plannedAt, nextDay(day)),
        inArray(workOrders.status, ['scheduled', 'postponed']),
      ),
    )
  const claimed = await claim(ctx, planned, moment, day)
  const all = planned.filter(({ id }) => claimed.has(id))
  if (all.length === 0) return
  const people = await peopleFor(ctx, all)
  for (const order of all) {
    const reminded = remindedOf(order, people)
    if (reminded.userIds.length === 0) continue
    const data = { ...reminded, workOrderId: order.id, moment }
    await emit(ctx, reminderDue, { about: claimed.get(order.id)!, data })
  }
}

/** Writes down which are reminded of now; those that were before, also by a job at this very moment, are left out. */
async function claim(ctx: Ctx, orders: WorkOrderRecord[], moment: ReminderMoment, scheduledOn: string) {
  if (orders.length === 0) return new Map<string, string>()
  const rows = await ctx.tx
    .insert(workReminders)
    .values(
      orders.map(({ id }) => ({
        orgId: ctx.orgId,
        id: newId(),
        workOrderId: id,
        scheduledOn,
        moment,
        at: ctx.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: workReminders.id, workOrderId: workReminders.workOrderId })
  return new Map(rows.map(({ id, workOrderId }) => [workOrderId, id]))
}

/** Everybody who may have to be reminded of some of these: who is in the teams, and who still works here. */
async function peopleFor(ctx: Ctx, orders: WorkOrderRecord[]) {
  const teamIds = orders.flatMap(({ teamId }) => teamId ?? [])
  const inTeams = await ctx.tx
    .select()
    .from(teamMembers)
    .where(and(eq(teamMembers.orgId, ctx.orgId), inArray(teamMembers.teamId, teamIds)))
  const ids = [
    ...inTeams.map(({ userId }) => userId),
    ...orders.flatMap(({ assigneeId, createdById }) => [assigneeId, createdById].filter((id) => id !== null)),
  ]
  const here = await ctx.tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.orgId, ctx.orgId), eq(members.status, 'active'), inArray(members.userId, ids)))
  return {
    teams: Map.groupBy(inTeams, ({ teamId }) => teamId),
    here: new Set(here.map(({ userId }) => userId)),
  }
}
