import { and, eq } from 'drizzle-orm'
import type { Asset, assets as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { indexWords } from '#core/search.ts'
import { assertInUse } from '#modules/locations/index.ts'
import { assetEdited } from '../events.ts'
import { specified } from '../field-rules.ts'
import { fieldsOf } from '../fields.ts'
import { assertCanHang } from '../hang.ts'
import { getAsset, lockAsset, type StoredAsset } from '../queries.ts'
import { wordsOfAsset } from '../rules.ts'
import { assertCategory, refuseTaken, storable } from '../storable.ts'
import { assets } from '../tables.ts'
import { tellOfPlaces } from './place-assets.ts'

type Typed = Input<typeof endpoints.edit>

export async function editAsset(ctx: Ctx, { id, specifications, ...typed }: Typed): Promise<Asset> {
  const before = await lockAsset(ctx, id)
  const own = await specifiedAnew(ctx, before, typed.category ?? before.category, specifications)
  const changes = { ...storable(typed), ...(own && { specifications: own }) }
  const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (name) => changes[name] !== undefined && !same(changes[name], before[name]),
  )
  if (changed.length === 0) return getAsset(ctx, { id })
  if (changed.includes('category')) await assertCategory(ctx, typed.category ?? '')
  if (changed.includes('parentId') && typed.parentId) await assertCanHang(ctx, before, typed.parentId)
  if (changed.includes('locationId') && typed.locationId) await assertInUse(ctx, [typed.locationId])

  const [updated] = await ctx.tx
    .update(assets)
    .set(changes)
    .where(and(eq(assets.orgId, ctx.orgId), eq(assets.id, id)))
    .returning()
    .catch(refuseTaken)
  const after = found(updated, 'asset')
  const words = wordsOfAsset(after)
  if (words.join(' ') !== wordsOfAsset(before).join(' ')) await indexWords(ctx, 'assets', id, words)
  await tellOf(ctx, before, after, changed)
  return getAsset(ctx, { id })
}

/** Another place is told by its name, everything else by which field it was. */
async function tellOf(ctx: Ctx, before: StoredAsset, after: StoredAsset, changed: string[]) {
  const others = changed.filter((name) => name !== 'locationId')
  if (others.length < changed.length) await tellOfPlaces(ctx, [before], after.locationId)
  if (others.length > 0) await emit(ctx, assetEdited, { about: after.id, data: { changed: others } })
}

/** Own fields as they are after this, or nothing where none were typed. Another category asks for what is its own. */
async function specifiedAnew(ctx: Ctx, before: StoredAsset, category: string, typed: Typed['specifications']) {
  const another = category !== before.category
  if (!typed && !another) return undefined
  const fields = await fieldsOf(ctx, category)
  const { values, problems } = specified(fields, before.specifications, typed ?? {}, another)
  const wrong = Object.entries(problems).map(([code, says]) => [`specifications.${code}`, says])
  if (wrong.length > 0) throw invalid(Object.fromEntries(wrong))
  return values
}

/** The order of the keys of an object says nothing. */
const same = (a: unknown, b: unknown) =>
  a === b || (typeof a === 'object' && typeof b === 'object' && sorted(a) === sorted(b))
const sorted = (value: object | null) =>
  value === null ? 'null' : JSON.stringify(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
