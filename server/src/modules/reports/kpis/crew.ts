import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { members, membersWhoMay, readOrganisation } from '#modules/identity/index.ts'
import { awayOn, daysFrom, openMinutes, USUAL_HOURS } from '#modules/planning/index.ts'
import { teamMembers } from '#modules/staff/index.ts'

export type Crew = { people: number; crewMinutes: number; assumed: boolean }

/**
 * Who does the work, and how many minutes they have in the seven days from today: the working hours of the organisation,
 * without whoever is away. Those whose role is to do their own work; where nobody has such a role, all who may.
 */
export async function crewOf(ctx: Ctx, today: string, teamId: string | undefined): Promise<Crew> {
  const may = await membersWhoMay(ctx, 'work-orders:complete')
  const hands = may.filter(({ reach }) => reach === 'own')
  const ids = (hands.length > 0 ? hands : may).map(({ userId }) => userId)
  const { workingHours } = await readOrganisation(ctx)
  const assumed = Object.keys(workingHours).length === 0
  const hours = assumed ? USUAL_HOURS : workingHours
  if (ids.length === 0) return { people: 0, crewMinutes: 0, assumed }
  const rows = await ctx.tx
    .select({ availability: members.availability, awayUntil: members.awayUntil })
    .from(members)
    .where(
      and(
        eq(members.orgId, ctx.orgId),
        inArray(members.userId, ids),
        teamId
          ? inArray(
              members.userId,
              ctx.tx
                .select({ userId: teamMembers.userId })
                .from(teamMembers)
                .where(and(eq(teamMembers.orgId, ctx.orgId), eq(teamMembers.teamId, teamId))),
            )
          : undefined,
      ),
    )
  const there = daysFrom(today, 7).map((day) => ({
    people: rows.filter((said) => !awayOn(day, today, said)).length,
    minutes: openMinutes(hours, day),
  }))
  return {
    people: there[0]!.people,
    crewMinutes: there.reduce((sum, { people, minutes }) => sum + people * minutes, 0),
    assumed,
  }
}
