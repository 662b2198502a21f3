import { and, eq, inArray } from 'drizzle-orm'
import type { Input, Team, teams as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, notAllowedNow, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { members } from '#modules/identity/index.ts'
import { teamAdded, teamDissolved, teamEdited } from '../events.ts'
import { teamMembers, teams } from '../tables.ts'
import { getTeam, lockTeam, openWorkOfTeam } from '../teams.ts'

export async function addTeam(ctx: Ctx, { id = newId(), name, userIds }: Input<typeof endpoints.add>): Promise<Team> {
  await ctx.tx.insert(teams).values({ orgId: ctx.orgId, id, name }).catch(refuseTaken)
  await setMembers(ctx, id, userIds)
  await emit(ctx, teamAdded, { about: id, data: { name } })
  return getTeam(ctx, id)
}

export async function editTeam(ctx: Ctx, { id, name, userIds }: Input<typeof endpoints.edit>): Promise<Team> {
  const team = await lockTeam(ctx, id)
  if (name !== undefined)
    await ctx.tx
      .update(teams)
      .set({ name })
      .where(and(eq(teams.orgId, ctx.orgId), eq(teams.id, id)))
      .catch(refuseTaken)
  if (userIds) await setMembers(ctx, id, userIds)
  await emit(ctx, teamEdited, { about: id, data: { name: name ?? team.name } })
  return getTeam(ctx, id)
}

/** The row stays: finished work names it. */
export async function dissolveTeam(ctx: Ctx, { id }: Input<typeof endpoints.remove>) {
  const { name } = await lockTeam(ctx, id)
  const open = await openWorkOfTeam(ctx, id)
  if (open > 0)
    throw notAllowedNow(
      `${name} still has ${open === 1 ? 'one open piece' : `${open} open pieces`} of work. Give it to somebody else first.`,
    )
  await setMembers(ctx, id, [])
  await ctx.tx
    .update(teams)
    .set({ dissolvedAt: ctx.now })
    .where(and(eq(teams.orgId, ctx.orgId), eq(teams.id, id)))
  await emit(ctx, teamDissolved, { about: id, data: { name } })
  return { done: true as const }
}

/** Who was in it before may stay, also when deactivated meanwhile; who comes new must work here. */
async function setMembers({ tx, orgId }: Ctx, teamId: string, wanted: string[]) {
  const userIds = [...new Set(wanted)]
  const ofTeam = and(eq(teamMembers.orgId, orgId), eq(teamMembers.teamId, teamId))
  const before = (await tx.select().from(teamMembers).where(ofTeam)).map(({ userId }) => userId)
  const added = userIds.filter((userId) => !before.includes(userId))
  const active =
    added.length === 0
      ? []
      : await tx
          .select({ userId: members.userId })
          .from(members)
          .where(and(eq(members.orgId, orgId), inArray(members.userId, added), eq(members.status, 'active')))
          .for('share')
  const missing = userIds.findIndex(
    (userId) => added.includes(userId) && !active.some((member) => member.userId === userId),
  )
  if (missing >= 0) throw invalid({ [`userIds.${missing}`]: 'Only people who work here now can be in a team.' })
  const gone = before.filter((userId) => !userIds.includes(userId))
  if (gone.length > 0) await tx.delete(teamMembers).where(and(ofTeam, inArray(teamMembers.userId, gone)))
  if (added.length > 0) await tx.insert(teamMembers).values(added.map((userId) => ({ orgId, teamId, userId })))
}

function refuseTaken(error: unknown): never {
  if (violates(error, 'teams_name')) throw invalid({ name: 'There is already a team with this name.' })
  if (violates(error, 'teams_pk')) throw new Refusal('conflict', 'This team has already been saved.')
  throw error
}
