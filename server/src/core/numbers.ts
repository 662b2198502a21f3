import { and, eq, max, sql } from 'drizzle-orm'
import type { Ctx } from './context.ts'
import { counters } from './tables.ts'

/**
 * Writes a number in an organisation's own format: `{YYYY}` the year, `{CCC}` an area code, `{NNNN}` the counter
 * with at least that many digits. A counter that outgrows its digits simply gets longer.
 */
export const formatNumber = (
  format: string,
  { year, value, area = '' }: { year: number; value: number; area?: string | undefined },
) =>
  format
    .replaceAll('{YYYY}', String(year))
    .replaceAll('{CCC}', area)
    .replace(/\{(N+)\}/, (_, digits: string) => String(value).padStart(digits.length, '0'))

/** The next of a series in this transaction: kept only if the transaction is, and never given twice. */
export const nextValue = (ctx: Ctx, series: string, year: number) => takeValues(ctx, series, year, 1)

/** The last of so many that are taken in one go. */
export async function takeValues({ tx, orgId }: Ctx, series: string, year: number, count: number): Promise<number> {
  const [row] = await tx
    .insert(counters)
    .values({ orgId, series, year, value: count })
    .onConflictDoUpdate({
      target: [counters.orgId, counters.series, counters.year],
      set: { value: sql`${counters.value} + ${count}` },
    })
    .returning({ value: counters.value })
  return row!.value
}

/** The last one given in a series; 0 if there was none. */
export async function lastValue({ tx, orgId }: Ctx, series: string, year: number): Promise<number> {
  const [row] = await tx
    .select({ value: counters.value })
    .from(counters)
    .where(and(eq(counters.orgId, orgId), eq(counters.series, series), eq(counters.year, year)))
  return row?.value ?? 0
}

/** A series that was counted by year goes on without: from the highest of all years, so that no number comes twice. */
export async function joinYears({ tx, orgId }: Ctx, series: string) {
  const [highest] = await tx
    .select({ value: max(counters.value) })
    .from(counters)
    .where(and(eq(counters.orgId, orgId), eq(counters.series, series)))
  const value = highest?.value ?? 0
  if (value === 0) return
  await tx
    .insert(counters)
    .values({ orgId, series, year: 0, value })
    .onConflictDoUpdate({ target: [counters.orgId, counters.series, counters.year], set: { value } })
}
