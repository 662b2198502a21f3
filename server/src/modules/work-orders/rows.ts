import { and, eq, sql, type SQL } from 'drizzle-orm'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { wordsOf } from '#core/search.ts'
import { pointOf } from '#core/point.ts'
import { users } from '#modules/identity/index.ts'
import { teamMembers, teams } from '#modules/staff/index.ts'
import { workOrders } from './tables.ts'

/** What a line of a list shows. */
const COLUMNS = {
  id: workOrders.id,
  number: workOrders.number,
  title: workOrders.title,
  type: workOrders.type,
  status: workOrders.status,
  priority: workOrders.priority,
  equipmentType: workOrders.equipmentType,
  locationText: workOrders.locationText,
  latitude: workOrders.latitude,
  longitude: workOrders.longitude,
  assigneeId: workOrders.assigneeId,
  assigneeName: users.name,
  teamId: workOrders.teamId,
  teamName: teams.name,
  scheduledOn: workOrders.scheduledOn,
  scheduledTime: workOrders.scheduledTime,
  estimatedMinutes: workOrders.estimatedMinutes,
  caseId: workOrders.caseId,
  createdAt: workOrders.createdAt,
  completedAt: workOrders.completedAt,
}

/** Orders with the names of whoever has them, in one statement. */
export const rowsFrom = ({ tx }: Pick<Ctx, 'tx'>) =>
  tx
    .select(COLUMNS)
    .from(workOrders)
    .leftJoin(users, eq(users.id, workOrders.assigneeId))
    .leftJoin(teams, and(eq(teams.orgId, workOrders.orgId), eq(teams.id, workOrders.teamId)))

export type Row = Awaited<ReturnType<typeof rowsFrom>>[number]

export const shown = ({ assigneeId, assigneeName, teamId, teamName, latitude, longitude, ...row }: Row) => ({
  ...row,
  scheduledTime: row.scheduledTime?.slice(0, 5) ?? null,
  point: pointOf({ latitude, longitude }),
  assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? 'Unknown' },
  team: teamId === null ? null : { id: teamId, name: teamName ?? 'Unknown' },
})

/** One's own work: what is assigned to oneself, and what is given to a team one is in. */
const own = ({ orgId }: Ctx, userId: string): SQL =>
  sql`(${workOrders.assigneeId} = ${userId} or ${workOrders.teamId} in (select ${teamMembers.teamId} from ${teamMembers}
    where ${teamMembers.orgId} = ${orgId} and ${teamMembers.userId} = ${userId}))`

/** With an `own` grant only one's own work exists. */
export const within = (ctx: Ctx, permission: 'work-orders:read' | 'work-orders:complete'): SQL | undefined =>
  reach(ctx, permission) === 'own' ? own(ctx, userIdOf(ctx)!) : undefined

/** The words it is found by. */
export const findableBy = ({
  number,
  title,
  locationText,
  equipment,
}: Pick<typeof workOrders.$inferSelect, 'number' | 'title' | 'locationText' | 'equipment'>) =>
  wordsOf(number, title, equipment, locationText)
