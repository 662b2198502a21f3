import { and, eq, ne, sql } from 'drizzle-orm'
import { PERMISSIONS, type Input, type Role, type staff as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid, notAllowedNow, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { dropSessionsOf, members, roles } from '#modules/identity/index.ts'
import { roleAdded, roleDeleted, roleEdited } from '../events.ts'
import { assertAdminLeft, managedRole, orphaned, standing, type Standing } from '../manage-staff.ts'
import { listRoles } from '../queries.ts'
import { codeOf, mayManageLevel, tooMuch, withoutOwn } from '../rules.ts'

type Fields = Pick<Role, 'name' | 'level' | 'grants'>

export async function addRole(ctx: Ctx, { id = newId(), ...fields }: Input<typeof endpoints.addRole>): Promise<Role> {
  await assertMayGive(ctx, await standing(ctx), { grants: {} }, fields)
  await assertFree(ctx, id, fields.name)
  await ctx.tx
    .insert(roles)
    .values({ ...fields, orgId: ctx.orgId, id, code: await freeCode(ctx, fields.name) })
    .catch((error: unknown) => {
      throw violates(error, 'roles_pk') ? new Refusal('conflict', 'This role has already been saved.') : error
    })
  await emit(ctx, roleAdded, { about: id, data: { name: fields.name } })
  return get(ctx, id)
}

/** Holds from the next request of those who have it: their sessions are looked up anew, and open tabs come back. */
export async function editRole(ctx: Ctx, { id, ...input }: Input<typeof endpoints.editRole>): Promise<Role> {
  const own = await standing(ctx)
  const before = await managedRole(ctx, id, own, 'You may only change roles lower than yours.')
  const { name = before.name, level = before.level, grants = before.grants } = input
  await assertMayGive(ctx, own, before, { name, level, grants })
  await assertFree(ctx, id, name)
  await ctx.tx
    .update(roles)
    .set({ name, level, grants })
    .where(and(eq(roles.orgId, ctx.orgId), eq(roles.id, id)))
  await assertAdminLeft(ctx)
  const holders = await ctx.tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.orgId, ctx.orgId), eq(members.roleId, id)))
  await dropSessionsOf(
    ctx,
    holders.map(({ userId }) => userId),
  )
  await emit(ctx, roleEdited, { about: id, data: { name } })
  return get(ctx, id)
}

export async function deleteRole(ctx: Ctx, { id }: Input<typeof endpoints.deleteRole>) {
  const { name } = await managedRole(ctx, id, await standing(ctx), 'You may only delete roles lower than yours.')
  const here = and(eq(members.orgId, ctx.orgId), eq(members.roleId, id))
  const having = await ctx.tx.$count(members, here)
  if (having > 0)
    throw notAllowedNow(
      `${having === 1 ? 'One person has' : `${having} people have`} the role ${name}. Give them another one first.`,
    )
  await ctx.tx.delete(roles).where(and(eq(roles.orgId, ctx.orgId), eq(roles.id, id)))
  await emit(ctx, roleDeleted, { about: id, data: { name } })
  return { done: true as const }
}

const get = async (ctx: Ctx, id: string) => found((await listRoles(ctx, {}, [id]))[0], 'role')

/** Nobody gives more than they have, nor makes a role that could manage them. */
async function assertMayGive(ctx: Ctx, { level, top, grants }: Standing, before: Pick<Role, 'grants'>, wanted: Fields) {
  if (!mayManageLevel(level, top, wanted.level))
    throw invalid({ level: level === top ? `Choose a level up to ${top}.` : `Choose a level below yours, ${level}.` })
  const [whole] = withoutOwn(wanted.grants)
  if (whole) throw invalid({ grants: `This is given for everything or not at all: ${PERMISSIONS[whole]}.` })
  const [first] = tooMuch(before.grants, wanted.grants, grants, level === top ? await orphaned(ctx) : [])
  if (first)
    throw invalid({
      grants: `You cannot give more than your own role allows: ${PERMISSIONS[first]}.`,
    })
}

async function assertFree({ tx, orgId }: Ctx, id: string, name: string) {
  const same = and(eq(roles.orgId, orgId), ne(roles.id, id), sql`lower(${roles.name}) = lower(${name})`)
  if ((await tx.$count(roles, same)) > 0) throw invalid({ name: 'There is already a role with this name.' })
}

async function freeCode({ tx, orgId }: Ctx, name: string) {
  const code = codeOf(name)
  const taken = await tx.$count(roles, and(eq(roles.orgId, orgId), eq(roles.code, code)))
  return taken > 0 ? `${code}_${newId().slice(-8)}` : code
}
