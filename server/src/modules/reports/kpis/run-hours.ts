import { sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { meters, readings } from '#modules/readings/index.ts'
import type { Span } from './rules.ts'

/** How people write hours beside a counter. */
const HOURS = ['h', 'hr', 'hrs', 'hour', 'hours']

/**
 * What the counter of running hours of each asset has counted in a span: from its last reading before the span, or else
 * its first within it, to its last within it. Assets without such a counter, or without two readings, have none.
 */
export async function runHours({ tx, orgId }: Ctx, assetIds: string[], { from, until }: Span) {
  const { rows } = await tx.execute<{ id: string; hours: number }>(sql`
    select distinct on (m.asset_id) m.asset_id as id, round(e.total - coalesce(b.total, f.total), 1)::float8 as hours
    from ${meters} m
      cross join lateral (select total from ${readings} where org_id = m.org_id and meter_id = m.id and replaced_by_id is null
        and at >= ${from.toISOString()}::timestamptz and at < ${until.toISOString()}::timestamptz order by at desc, id desc limit 1) e
      cross join lateral (select total from ${readings} where org_id = m.org_id and meter_id = m.id and replaced_by_id is null
        and at >= ${from.toISOString()}::timestamptz order by at, id limit 1) f
      left join lateral (select total from ${readings} where org_id = m.org_id and meter_id = m.id and replaced_by_id is null
        and at < ${from.toISOString()}::timestamptz order by at desc, id desc limit 1) b on true
    where m.org_id = ${orgId} and m.asset_id = any(${sql.param(assetIds)}::uuid[]) and m.kind = 'counter'
      and lower(m.unit) = any(${sql.param(HOURS)}::text[]) and e.total > coalesce(b.total, f.total)
    order by m.asset_id, m.is_active desc, m.name`)
  return new Map(rows.map(({ id, hours }) => [id, hours]))
}
