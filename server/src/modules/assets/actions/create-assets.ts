import type { Asset, assets as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emitAll } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { insertMany } from '#core/insert-many.ts'
import { indexAllWords } from '#core/search.ts'
import { assetCreated } from '../events.ts'
import { specified } from '../field-rules.ts'
import { fieldsOf } from '../fields.ts'
import { problemsOfAssets } from '../new-assets.ts'
import { getAsset } from '../queries.ts'
import { sameTag, wordsOfAsset } from '../rules.ts'
import { refuseTaken, storable } from '../storable.ts'
import { assets, downtimes } from '../tables.ts'

export type NewAsset = Input<typeof endpoints.create>

export async function createAsset(ctx: Ctx, typed: NewAsset): Promise<Asset> {
  const problems = await problemsOfAssets(ctx, [typed])
  if (problems.length > 0) throw invalid(Object.fromEntries(problems.map(({ field, says }) => [field, says])))
  const [id] = await insert(ctx, [typed])
  return getAsset(ctx, { id: id! })
}

/**
 * Adds many at once, in few statements, and gives back their ids in the same order. A row may be part of another row of
 * the same list that stands before it: give that one an id. All or none: what is wrong is said as `rows.3.tag`.
 */
export async function createAssets(ctx: Ctx, rows: NewAsset[]): Promise<string[]> {
  const problems = await problemsOfAssets(ctx, rows)
  if (problems.length > 0)
    throw invalid(Object.fromEntries(problems.map(({ row, field, says }) => [`rows.${row}.${field}`, says])))
  return insert(ctx, rows)
}

async function insert(ctx: Ctx, rows: NewAsset[]): Promise<string[]> {
  const fields = Map.groupBy(await fieldsOf(ctx), ({ category }) => category)
  const made = rows.map((row) =>
    stored(ctx, row, specified(fields.get(row.category) ?? [], {}, row.specifications ?? {}, true).values),
  )
  await insertMany(ctx.tx, assets, made).catch(refuseTaken)
  // What is added as out of service is down from now on.
  const down = made.filter(({ status }) => status === 'out_of_service')
  await insertMany(
    ctx.tx,
    downtimes,
    down.map(({ id }) => beginning(ctx, id)),
  )
  await indexAllWords(
    ctx,
    'assets',
    made.map((row) => ({ id: row.id, words: wordsOfAsset(row) })),
  )
  await emitAll(
    ctx,
    assetCreated,
    made.map(({ id, status, tag }) => ({ about: id, to: status, data: { tag } })),
  )
  return made.map(({ id }) => id)
}

const NOTHING = { locationText: null, serialNumber: null, manufacturer: null, model: null }

/** Each row with the same columns, whichever were typed. */
const stored = (
  { orgId, now }: Ctx,
  { id = newId(), status = 'in_service', specifications: _typed, ...typed }: NewAsset,
  specifications: (typeof assets.$inferSelect)['specifications'],
) => ({
  ...NOTHING,
  ...storable(typed),
  tag: sameTag(typed.tag),
  name: typed.name,
  category: typed.category,
  specifications,
  orgId,
  id,
  status,
  createdAt: now,
})

const beginning = ({ orgId, now }: Ctx, assetId: string) => ({
  orgId,
  id: newId(),
  assetId,
  from: now,
  planned: false,
  createdAt: now,
})
