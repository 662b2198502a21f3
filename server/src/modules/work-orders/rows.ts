import { and, eq, sql, type SQL } from 'drizzle-orm'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { wordsOf } from '#core/search.ts'
import { pointOf } from '#core/point.ts'
import { users } from '#modules/identity/index.ts'
import { locations } from '#modules/locations/index.ts'
import { teamMembers, teams } from '#modules/staff/index.ts'
import { PENDING } from './lifecycle.ts'
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
  assetId: workOrders.assetId,
  locationId: workOrders.locationId,
  locationName: locations.name,
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
  dueOn: workOrders.dueOn,
  parentId: workOrders.parentId,
  caseId: workOrders.caseId,
  createdById: workOrders.createdById,
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
    .leftJoin(locations, and(eq(locations.orgId, workOrders.orgId), eq(locations.id, workOrders.locationId)))

export type Row = Awaited<ReturnType<typeof rowsFrom>>[number]

/** A line as it is shown on a day of the organisation's. */
export const shownOn =
  (today: string) =>
  ({ assigneeName, teamName, locationId, locationName, latitude, longitude, ...row }: Row) => ({
    ...row,
    scheduledTime: row.scheduledTime?.slice(0, 5) ?? null,
    overdue: row.dueOn !== null && row.dueOn < today && PENDING.some((status) => status === row.status),
    point: pointOf({ latitude, longitude }),
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: assigneeName ?? 'Unknown' },
    team: row.teamId === null ? null : { id: row.teamId, name: teamName ?? 'Unknown' },
    location: locationId === null ? null : { id: locationId, name: locationName ?? 'Unknown' },
  })

/** One's own work: what is assigned to oneself, and what is given to a team one is in. */
const own = ({ orgId }: Ctx, userId: string): SQL =>
  sql`(${workOrders.assigneeId} = ${userId} or ${workOrders.teamId} in (select ${teamMembers.teamId} from ${teamMembers}
    where ${teamMembers.orgId} = ${orgId} and ${teamMembers.userId} = ${userId}))`

/** What one has asked for: it stays in one's sight whoever gets it. */
const askedBy = (userId: string): SQL =>
  sql`(${workOrders.createdById} = ${userId} and ${workOrders.requestedAt} is not null)`

/** With an `own` grant only one's own work, and what one has asked for, is to be seen. */
export const seen = (ctx: Ctx): SQL | undefined =>
  reach(ctx, 'work-orders:read') === 'own'
    ? sql`(${own(ctx, userIdOf(ctx)!)} or ${askedBy(userIdOf(ctx)!)})`
    : undefined

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
