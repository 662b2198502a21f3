import { and, eq, inArray } from 'drizzle-orm'
import type { Availability } from '@mtambo/contract'
import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { members, organisationOf } from '#modules/identity/index.ts'
import { availabilityOn } from './rules.ts'

type Busy = (ctx: Ctx, userIds: string[]) => Promise<Set<string>>
let busy: Busy = async () => new Set()
/** The module that knows who is at work ranks after this one, and says it here. */
export const registerBusy = (among: Busy) => void (busy = among)

type Shown = { availability: Availability; availableFrom: string | null }

/** Whether each of these members can be given work today. */
export async function availabilityOf(ctx: Ctx, userIds: string[]): Promise<Map<string, Shown>> {
  if (userIds.length === 0) return new Map()
  const { timeZone } = await organisationOf(ctx)
  const today = dayIn(timeZone, ctx.now)
  const working = await busy(ctx, userIds)
  const rows = await ctx.tx
    .select({ userId: members.userId, stated: members.availability, awayUntil: members.awayUntil })
    .from(members)
    .where(and(eq(members.orgId, ctx.orgId), inArray(members.userId, userIds)))
  return new Map(rows.map(({ userId, ...said }) => [userId, availabilityOn(today, said, working.has(userId))]))
}
