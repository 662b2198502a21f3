import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Team } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid } from '#core/errors.ts'
import { users } from '#modules/identity/index.ts'
import { teamMembers, teams } from './tables.ts'

type OpenWork = (ctx: Ctx, teamId: string) => Promise<number>
let openWork: OpenWork = async () => 0
/** The module that knows what teams have to do ranks after this one, and says it here. */
export const registerTeamWork = (count: OpenWork) => void (openWork = count)
export const openWorkOfTeam: OpenWork = (ctx, teamId) => openWork(ctx, teamId)

const here = ({ orgId }: Ctx) => and(eq(teams.orgId, orgId), isNull(teams.dissolvedAt))

export async function listTeams(ctx: Ctx, _: object = {}, ids?: string[]): Promise<Team[]> {
  const rows = await ctx.tx
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(here(ctx), ids && inArray(teams.id, ids)))
    .orderBy(asc(teams.name))
    .limit(500)
  const people = await ctx.tx
    .select({ teamId: teamMembers.teamId, id: users.id, name: users.name })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(
      and(
        eq(teamMembers.orgId, ctx.orgId),
        inArray(
          teamMembers.teamId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(users.name), asc(users.id))
  const members = Map.groupBy(people, ({ teamId }) => teamId)
  return rows.map((team) => ({ ...team, members: (members.get(team.id) ?? []).map(({ id, name }) => ({ id, name })) }))
}

export async function getTeam(ctx: Ctx, id: string): Promise<Team> {
  const [team] = await listTeams(ctx, {}, [id])
  return found(team, 'team')
}

/** Locked, so that it is not dissolved while work is given to it; many may give work at once. */
export async function lockTeam(ctx: Ctx, id: string, how: 'update' | 'share' = 'update') {
  const [team] = await ctx.tx
    .select()
    .from(teams)
    .where(and(here(ctx), eq(teams.id, id)))
    .for(how)
  return found(team, 'team')
}

/** For whoever gives work to a team: it must be there, and stays until the commit. */
export async function assertTeam(ctx: Ctx, teamId: string, field = 'teamId') {
  const team = await lockTeam(ctx, teamId, 'share').catch(() => undefined)
  if (!team) throw invalid({ [field]: 'This team does not exist any more. Choose another one.' })
  return { id: team.id, name: team.name }
}

/** The people of a team, for telling them. */
export async function membersOfTeam({ tx, orgId }: Ctx, teamId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(and(eq(teamMembers.orgId, orgId), eq(teamMembers.teamId, teamId)))
  return rows.map(({ userId }) => userId)
}

/** The teams somebody is in. */
export const teamsOf = ({ tx, orgId }: Ctx, userId: string) =>
  tx
    .select({ id: teams.id, name: teams.name })
    .from(teamMembers)
    .innerJoin(teams, and(eq(teams.orgId, teamMembers.orgId), eq(teams.id, teamMembers.teamId)))
    .where(and(eq(teamMembers.orgId, orgId), eq(teamMembers.userId, userId), isNull(teams.dissolvedAt)))
    .orderBy(asc(teams.name))
