import { and, eq, inArray, sql } from 'drizzle-orm'
import type { AssetRef } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { assets } from './tables.ts'

/** As many as anybody reads above a page. */
const LONGEST_PATH = 30

type Above = AssetRef & { depth: number }

/** What it is part of, nearest first: one query, however deep it hangs. */
export async function ancestorsOf({ tx, orgId }: Ctx, id: string, most = LONGEST_PATH): Promise<AssetRef[]> {
  const { rows } = await tx.execute<Above>(sql`
    with recursive above as (
      select id, parent_id, 0 as depth from ${assets} where org_id = ${orgId} and id = ${id}
      union all
      select a.id, a.parent_id, above.depth + 1 from ${assets} a
      join above on a.org_id = ${orgId} and a.id = above.parent_id where above.depth < ${most}
    ) cycle id set seen_before using way
    select a.id, a.tag, a.name, a.category from above join ${assets} a on a.org_id = ${orgId} and a.id = above.id
    where above.depth > 0 and not seen_before order by above.depth`)
  return rows
}

/** How these are named elsewhere, by id. */
export async function assetsNamed({ tx, orgId }: Ctx, ids: (string | null)[]): Promise<Map<string, AssetRef>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .select({ id: assets.id, tag: assets.tag, name: assets.name, category: assets.category })
    .from(assets)
    .where(and(eq(assets.orgId, orgId), inArray(assets.id, wanted)))
  return new Map(rows.map((row) => [row.id, row]))
}
