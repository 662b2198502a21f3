import { sql } from 'drizzle-orm'
import { foreignKey, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, orgColumns } from '#core/columns.ts'
import { members } from '#modules/identity/index.ts'

/** Members who get work together. */
export const teams = pgTable(
  'teams',
  {
    ...orgColumns,
    name: text().notNull(),
    /** Kept for the finished work that names it; it can be given no more. */
    dissolvedAt: instant(),
  },
  (t) => [
    primaryKey({ name: 'teams_pk', columns: [t.orgId, t.id] }),
    uniqueIndex('teams_name')
      .on(t.orgId, sql`lower(${t.name})`)
      .where(sql`${t.dissolvedAt} is null`),
  ],
)

export const teamMembers = pgTable(
  'team_members',
  { orgId: uuid().notNull(), teamId: uuid().notNull(), userId: uuid().notNull() },
  (t) => [
    primaryKey({ name: 'team_members_pk', columns: [t.orgId, t.teamId, t.userId] }),
    foreignKey({
      name: 'team_members_team',
      columns: [t.orgId, t.teamId],
      foreignColumns: [teams.orgId, teams.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'team_members_member',
      columns: [t.orgId, t.userId],
      foreignColumns: [members.orgId, members.userId],
    }),
    unique('team_members_of_user').on(t.orgId, t.userId, t.teamId),
  ],
)
