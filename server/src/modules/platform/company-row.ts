import { and, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import type { Company } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { organisations, userOrganisations as doors } from '#modules/identity/index.ts'
import { digestOf, keyEnd } from './rules.ts'
import { companies } from './tables.ts'

export const selectCompanies = ({ tx }: Pick<Ctx, 'tx'>) =>
  tx
    .select({ organisation: organisations, company: companies })
    .from(organisations)
    .leftJoin(companies, eq(companies.organisationId, organisations.id))

export type CompanyRow = Awaited<ReturnType<typeof selectCompanies>>[number]

export async function companyRow(ctx: Pick<Ctx, 'tx'>, id: string): Promise<CompanyRow> {
  const [row] = await selectCompanies(ctx).where(eq(organisations.id, id))
  return found(row, 'company')
}

/** Two who change it wait for each other. */
export async function lockCompany(ctx: Pick<Ctx, 'tx'>, id: string): Promise<CompanyRow> {
  const [row] = await selectCompanies(ctx).where(eq(organisations.id, id)).for('no key update', { of: organisations })
  return found(row, 'company')
}

/** Keeps what is agreed with it, also for an organisation that was made without the platform. */
export const saveCompany = (
  { tx }: Pick<Ctx, 'tx'>,
  organisationId: string,
  values: Partial<Omit<typeof companies.$inferInsert, 'organisationId'>>,
) =>
  tx
    .insert(companies)
    .values({ ...values, organisationId })
    .onConflictDoUpdate({ target: companies.organisationId, set: values })

/** A key of one's own, or none: for the demo, whose key everybody may know. */
export const setSignUpKey = ({ tx, now }: Pick<Ctx, 'tx' | 'now'>, id: string, key: string | null) =>
  saveCompany({ tx }, id, { keyDigest: key && digestOf(key), keyUntil: key ? keyEnd(now) : null })

/** As operators see them. By the doors of its staff, which belong to no organisation: the members themselves are the company's. */
export async function shownCompanies({ tx }: Pick<Ctx, 'tx'>, rows: CompanyRow[]): Promise<Company[]> {
  const ids = rows.map(({ organisation }) => organisation.id)
  const staff =
    ids.length === 0
      ? []
      : await tx
          .select({
            id: doors.organisationId,
            seats: sql<number>`count(*) filter (where ${doors.status} in ('active', 'invited'))::int`,
            lastSeenAt: max(doors.usedAt),
          })
          .from(doors)
          .where(and(inArray(doors.organisationId, ids), isNull(doors.customerId)))
          .groupBy(doors.organisationId)
  return rows.map(({ organisation: { id, name, slug, kind, status, seats, createdAt }, company }) => {
    const here = staff.find((each) => each.id === id)
    return {
      id,
      name,
      slug,
      kind,
      status,
      seats,
      createdAt,
      contactName: company?.contactName ?? null,
      contactEmail: company?.contactEmail ?? null,
      seatsUsed: here?.seats ?? 0,
      keyUntil: status === 'pending' && company?.keyDigest ? company.keyUntil : null,
      lastSeenAt: here?.lastSeenAt ?? null,
    }
  })
}

export async function getCompanyRow(ctx: Pick<Ctx, 'tx'>, id: string): Promise<Company> {
  const [shown] = await shownCompanies(ctx, [await companyRow(ctx, id)])
  return found(shown, 'company')
}
