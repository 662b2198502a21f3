import { and, eq, inArray } from 'drizzle-orm'
import type { assets as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { locations, type RowProblem } from '#modules/locations/index.ts'
import { specified } from './field-rules.ts'
import { fieldsOf } from './fields.ts'
import { sameTag } from './rules.ts'
import { NO_CATEGORY, TAKEN } from './storable.ts'
import { assets } from './tables.ts'

type NewAsset = Input<typeof endpoints.create>
type Say = (field: string, says: string) => void

/** What would keep these rows from being added, without adding any: for a preview, and before they are. */
export async function problemsOfAssets(ctx: Ctx, rows: NewAsset[]): Promise<RowProblem[]> {
  const { categories } = await organisationOf(ctx)
  const codes = new Set(categories.asset?.map(({ code }) => code))
  const fields = Map.groupBy(await fieldsOf(ctx), ({ category }) => category)
  const taken = await tagsTaken(ctx, rows)
  const parents = await partsThere(ctx, rows)
  const sayOfPlace = await placeRule(ctx, rows)
  const problems: RowProblem[] = []
  for (const [row, typed] of rows.entries()) {
    const say: Say = (field, says) => problems.push({ row, field, says })
    const tag = sameTag(typed.tag)
    if (taken.has(tag)) say('tag', TAKEN)
    taken.add(tag)
    if (!codes.has(typed.category)) say('category', NO_CATEGORY)
    // Nothing can be part of what does not exist yet, so there is no circle to look for.
    if (typed.parentId && !parents.has(typed.parentId))
      say('parentId', 'This asset does not exist, or you may not see it.')
    if (typed.id) parents.add(typed.id)
    if (typed.locationId) sayOfPlace(typed.locationId, say)
    const wrong = specified(fields.get(typed.category) ?? [], {}, typed.specifications ?? {}, true).problems
    for (const [code, says] of Object.entries(wrong)) say(`specifications.${code}`, says)
  }
  return problems
}

async function tagsTaken({ tx, orgId }: Ctx, rows: NewAsset[]) {
  const there = await tx
    .select({ tag: assets.tag })
    .from(assets)
    .where(
      and(
        eq(assets.orgId, orgId),
        inArray(
          assets.tag,
          rows.map(({ tag }) => sameTag(tag)),
        ),
      ),
    )
  return new Set(there.map(({ tag }) => tag))
}

async function partsThere({ tx, orgId }: Ctx, rows: NewAsset[]) {
  const ids = [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))]
  const there = await tx
    .select({ id: assets.id })
    .from(assets)
    .where(and(eq(assets.orgId, orgId), inArray(assets.id, ids)))
  return new Set(there.map(({ id }) => id))
}

/** Held until the commit, so that none is archived meanwhile. */
async function placeRule({ tx, orgId }: Ctx, rows: NewAsset[]) {
  const ids = [...new Set(rows.flatMap(({ locationId }) => locationId ?? []))]
  const there = await tx
    .select({ id: locations.id, name: locations.name, status: locations.status })
    .from(locations)
    .where(and(eq(locations.orgId, orgId), inArray(locations.id, ids)))
    .for('share')
  const known = new Map(there.map((row) => [row.id, row]))
  return (id: string, say: Say) => {
    const place = known.get(id)
    if (!place) say('locationId', 'This location does not exist, or you may not see it.')
    else if (place.status === 'archived') say('locationId', `${place.name} is archived. Choose another location.`)
  }
}
