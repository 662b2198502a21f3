import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Ctx } from './context.ts'
import { hot } from './db.ts'
import { totals } from './tables.ts'

/** One combination of a register's facets, and how many rows have it. */
export type Tally = { register: string; facets: string[]; n: number }

/** What is wanted of each facet, in their order; `undefined` stands for any value. */
export type Wanted = (string | readonly string[] | undefined)[]

/** The kept totals of some registers by their first facets, in one statement: as many as combinations, however many rows. */
export async function tallies(
  { tx, orgId }: Pick<Ctx, 'tx' | 'orgId'>,
  registers: string[],
  depth: number,
): Promise<Tally[]> {
  // One text for all facets: an array would be taken apart letter by letter on this side.
  const joined = sql<string>`array_to_string(${totals.facets}[1:${sql.raw(String(depth))}], chr(31))`
  const names = Object.fromEntries(registers.entries())
  const rows = await hot(tx, `tallies ${registers.length} ${depth}`, { orgId, ...names }, () =>
    tx
      .select({ register: totals.register, joined: joined.as('joined'), n: sql<number>`sum(${totals.n})::int` })
      .from(totals)
      .where(
        and(
          eq(totals.orgId, sql.placeholder('orgId')),
          inArray(
            totals.register,
            registers.map((_, i) => sql.placeholder(String(i))),
          ),
        ),
      )
      .groupBy(totals.register, joined),
  )
  return rows.map(({ register, joined, n }) => ({ register, facets: joined.split('\x1f'), n }))
}

/** Adds up those that fit. */
export const sumOf = (all: Tally[], register: string, wanted: Wanted = []) =>
  all.filter((tally) => tally.register === register && fits(tally.facets, wanted)).reduce((sum, { n }) => sum + n, 0)

const fits = (facets: string[], wanted: Wanted) =>
  wanted.every(
    (want, i) => want === undefined || (typeof want === 'string' ? facets[i] === want : want.includes(facets[i]!)),
  )

/** How many rows a register holds with these facets, by its kept totals. */
export const keptTotal = async (ctx: Pick<Ctx, 'tx' | 'orgId'>, register: string, wanted: Wanted) =>
  sumOf(await tallies(ctx, [register], wanted.findLastIndex((want) => want !== undefined) + 1), register, wanted)

/** Counting stops here: past it a list says "1,000+", which is all anyone reads from it. */
export const COUNT_LIMIT = 1000

/** Counts the rows of a query up to the limit, so that its cost does not grow with the table. */
export async function cappedCount({ tx }: Pick<Ctx, 'tx'>, query: SQL): Promise<{ total: number; capped: boolean }> {
  const { rows } = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from (${query} limit ${COUNT_LIMIT + 1}) as counted`,
  )
  return atMost(rows[0]!.n)
}

/** A count that went one past the limit, as a list shows it. */
export const atMost = (n: number) => ({ total: Math.min(n, COUNT_LIMIT), capped: n > COUNT_LIMIT })
