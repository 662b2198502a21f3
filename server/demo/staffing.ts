import { and, eq } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import { runAs, type Actor, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { members, roles } from '#modules/identity/index.ts'
import { saveHours } from '#modules/settings/actions/save-hours.ts'
import { saveProfile } from '#modules/settings/actions/save-profile.ts'
import { addStaff } from '#modules/staff/actions/add-staff.ts'
import { setAvailabilityOf } from '#modules/staff/actions/set-availability.ts'
import { staffingOf } from './data/staffing.ts'
import type { Cast } from './live.ts'

/** Where the organisation is found, and when. */
export const setUp = (cast: Cast, slug: string) =>
  asAdmin(cast, async (ctx) => {
    const { profile, hours } = staffingOf(slug)
    if (profile) await saveProfile(ctx, profile)
    await saveHours(ctx, { hours })
  })

/** Who is away today, and who was asked to come. */
export const staffToday = (cast: Cast, slug: string) =>
  asAdmin(cast, async (ctx) => {
    const { away, invited } = staffingOf(slug)
    for (const { username, availability, days } of away) {
      const until = days === null ? null : dayFromNow(days)
      await setAvailabilityOf(ctx, { id: await memberOf(ctx, userOf(cast, username)), availability, until })
    }
    for (const { role, ...person } of invited)
      await addStaff(ctx, { ...person, roleId: await roleOf(ctx, role), how: 'invite' })
  })

/** The first of the cast is the administrator; what they may do is looked up. */
function asAdmin({ orgId, users }: Cast, work: (ctx: Ctx) => Promise<void>) {
  const [admin] = users.values()
  const actor: Actor = { kind: 'staff', ...found(admin, 'administrator'), memberId: orgId, level: 100, grants: {} }
  return runAs(orgId, actor, work)
}

const userOf = ({ users }: Cast, username: string) => found(users.get(username), 'person').userId

const dayFromNow = (days: number) => new Date(now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

async function memberOf({ tx, orgId }: Ctx, userId: string) {
  const here = and(eq(members.orgId, orgId), eq(members.userId, userId))
  const [member] = await tx.select({ id: members.id }).from(members).where(here)
  return found(member, 'member').id
}

async function roleOf({ tx, orgId }: Ctx, code: string) {
  const here = and(eq(roles.orgId, orgId), eq(roles.code, code))
  const [role] = await tx.select({ id: roles.id }).from(roles).where(here)
  return found(role, 'role').id
}
