import { and, asc, desc, eq, ilike, lt, or } from 'drizzle-orm'
import type { CompanyPage, Input, Operator, Output, platform as endpoints, PlatformMe } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { organisations, shownEmail, users } from '#modules/identity/index.ts'
import { companyRow, selectCompanies, shownCompanies } from './company-row.ts'
import { asksFirst, storageOf } from './rules.ts'
import { accessesOf, mineNow } from './support-queries.ts'
import { companies, operators } from './tables.ts'
import { usageOf } from './usage.ts'

export async function listCompanies(
  ctx: Ctx,
  { q, status, kind, cursor, limit = 50 }: Input<typeof endpoints.companies>,
): Promise<Output<typeof endpoints.companies>> {
  const place = placeOf(cursor, 'moment')
  const like = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await selectCompanies(ctx)
    .where(
      and(
        status && eq(organisations.status, status),
        kind && eq(organisations.kind, kind),
        like
          ? or(ilike(organisations.name, like), ilike(organisations.slug, like), ilike(companies.contactEmail, like))
          : undefined,
        place &&
          or(
            lt(organisations.createdAt, new Date(place[0])),
            and(eq(organisations.createdAt, new Date(place[0])), lt(organisations.id, place[1])),
          ),
      ),
    )
    .orderBy(desc(organisations.createdAt), desc(organisations.id))
    .limit(limit + 1)
  const { nextCursor } = pageOf(
    rows,
    limit,
    ({ organisation }) => cursorOf(organisation.createdAt, organisation.id),
    (row) => row,
  )
  return { items: await shownCompanies(ctx, rows.slice(0, limit)), nextCursor }
}

export async function getCompany(ctx: Ctx, { id }: { id: string }): Promise<CompanyPage> {
  const row = await companyRow(ctx, id)
  const [shown] = await shownCompanies(ctx, [row])
  const { company, organisation } = row
  const storageBytes = storageOf(organisation.settings)
  const seen = found(shown, 'company')
  return {
    ...seen,
    suspended:
      organisation.status === 'suspended' && company?.suspendedAt
        ? { at: company.suspendedAt, reason: company.suspendedReason ?? '' }
        : null,
    usage: { members: seen.seatsUsed, ...(await usageOf(ctx, id, storageBytes)) },
    storageBytes,
    supportAsksFirst: asksFirst(organisation.settings),
    support: (await accessesOf(ctx, id, { limit: 20 })).items,
    history: await historyOf(ctx, id),
  }
}

const selectOperators = ({ tx }: Pick<Ctx, 'tx'>) =>
  tx.select({ user: users, operator: operators }).from(operators).innerJoin(users, eq(users.id, operators.userId))

type OperatorRow = Awaited<ReturnType<typeof selectOperators>>[number]

const shownOperator = ({ user, operator }: OperatorRow): Operator => ({
  id: user.id,
  name: user.name,
  email: shownEmail(user.email),
  username: user.displayUsername,
  twoFactor: user.twoFactorEnabled,
  lastLoginAt: user.lastLoginAt,
  createdAt: operator.createdAt,
})

/** Those of one installation are a handful. */
export async function listOperators(ctx: Ctx): Promise<Operator[]> {
  const rows = await selectOperators(ctx)
    .where(eq(operators.active, true))
    .orderBy(asc(users.name), asc(users.id))
    .limit(500)
  return rows.map(shownOperator)
}

export async function operatorRow(ctx: Pick<Ctx, 'tx'>, userId: string): Promise<OperatorRow> {
  const [row] = await selectOperators(ctx).where(eq(operators.userId, userId))
  return found(row, 'operator')
}

export const getOperator = async (ctx: Pick<Ctx, 'tx'>, userId: string): Promise<Operator> =>
  shownOperator(await operatorRow(ctx, userId))

export async function getPlatformMe(ctx: Ctx, supportId: string | null): Promise<PlatformMe> {
  const row = await operatorRow(ctx, userIdOf(ctx) ?? '')
  return {
    user: { ...shownOperator(row), mustChangePassword: row.user.mustChangePassword },
    support: supportId ? await mineNow(ctx, supportId) : null,
  }
}
