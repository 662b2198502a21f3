import { sql } from 'drizzle-orm'
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
    .replace('{YYYY}', String(year))
    .replace('{CCC}', area)
    .replace(/\{(N+)\}/, (_, digits: string) => String(value).padStart(digits.length, '0'))

/** The next of a series in this transaction: kept only if the transaction is, and never given twice. */
export async function nextValue({ tx, orgId }: Ctx, series: string, year: number): Promise<number> {
  const [row] = await tx
    .insert(counters)
    .values({ orgId, series, year, value: 1 })
    .onConflictDoUpdate({
      target: [counters.orgId, counters.series, counters.year],
      set: { value: sql`${counters.value} + 1` },
    })
    .returning({ value: counters.value })
  return row!.value
}
