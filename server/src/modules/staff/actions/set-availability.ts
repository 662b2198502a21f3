import { and, eq } from 'drizzle-orm'
import type { Input, Output, staff as endpoints, StaffPage } from '@mtambo/contract'
import { dayIn } from '#core/clock.ts'
import { userIdOf, type Ctx } from '#core/context.ts'
import { found, invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { members, organisationOf, users } from '#modules/identity/index.ts'
import { availabilityOf } from '../availability.ts'
import { availabilitySet } from '../events.ts'
import { lockManaged, standing } from '../manage-staff.ts'
import { getStaff } from '../queries.ts'

type Said = Input<typeof endpoints.setAvailability>

export async function setMyAvailability(ctx: Ctx, said: Said): Promise<Output<typeof endpoints.setAvailability>> {
  const [me] = await ctx.tx
    .select({ id: members.id, userId: members.userId, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.orgId, ctx.orgId), eq(members.userId, userIdOf(ctx)!)))
  await set(ctx, found(me, 'member'), said)
  return myAvailability(ctx)
}

export async function setAvailabilityOf(
  ctx: Ctx,
  { id, ...said }: Input<typeof endpoints.setAvailabilityOf>,
): Promise<StaffPage> {
  await set(ctx, await lockManaged(ctx, id, await standing(ctx)), said)
  return getStaff(ctx, { id })
}

export async function myAvailability(ctx: Ctx): Promise<Output<typeof endpoints.myAvailability>> {
  const userId = userIdOf(ctx)!
  return found((await availabilityOf(ctx, [userId])).get(userId), 'member')
}

async function set(
  ctx: Ctx,
  { id, userId, name }: { id: string; userId: string; name: string },
  { availability, until = null }: Said,
) {
  if (until !== null) {
    const { timeZone } = await organisationOf(ctx)
    if (availability === 'available') throw invalid({ until: 'Who is available has no last day away.' })
    if (until < dayIn(timeZone, ctx.now)) throw invalid({ until: 'This day is over. Choose today or a later one.' })
  }
  const before = (await availabilityOf(ctx, [userId])).get(userId)
  await ctx.tx
    .update(members)
    .set({ availability, awayUntil: until })
    .where(and(eq(members.orgId, ctx.orgId), eq(members.id, id)))
  await emit(ctx, availabilitySet, {
    about: id,
    from: before?.availability ?? null,
    to: availability,
    notes: until && `Until ${until}`,
    data: { userId, userIds: [userId], name },
  })
}
