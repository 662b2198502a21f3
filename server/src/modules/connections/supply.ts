import { and, eq } from 'drizzle-orm'
import { SUPPLY_CATEGORIES, type connections as endpoints, type Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, invalid } from '#core/errors.ts'
import { ancestorsOf, assertAsset, assets, sameTag } from '#modules/assets/index.ts'

type Typed = Pick<Input<typeof endpoints.edit>, 'transformerId' | 'transformer' | 'feederId' | 'feeder'>
type Supply = {
  transformerId?: string | null
  transformer?: string | null
  feederId?: string | null
  feeder?: string | null
}
type Before = { transformerId: string | null; feederId: string | null }
type Named = { id: string; text: string }

/** How it is called beside a connection: people know a transformer by its tag, a feeder by its name. */
const called = {
  transformer: ({ id, tag }: { id: string; tag: string }): Named => ({ id, text: tag }),
  feeder: ({ id, name }: { id: string; name: string }): Named => ({ id, text: name }),
}

/**
 * What supplies a connection: from the register, or as plain text where it is not in there. A text that is a tag of
 * the register means the thing itself. A transformer brings its feeder along, unless one is given.
 */
export async function supplyFrom(ctx: Ctx, typed: Typed, before?: Before): Promise<Supply> {
  const transformer = await part(ctx, 'transformer', typed.transformerId, typed.transformer, before?.transformerId)
  const feeder = await part(ctx, 'feeder', typed.feederId, typed.feeder, before?.feederId)
  const isNew = transformer?.id && transformer.id !== before?.transformerId
  const brought = isNew && !feeder?.text ? await feederAbove(ctx, transformer.id) : undefined
  return {
    ...(transformer && { transformerId: transformer.id, transformer: transformer.text }),
    ...feederFields(brought ?? feeder),
  }
}

const feederFields = (feeder: { id: string | null; text: string | null } | undefined) =>
  feeder && { feederId: feeder.id, feeder: feeder.text }

type Kind = keyof typeof called

/** `undefined`: it was not spoken of. */
async function part(
  ctx: Ctx,
  kind: Kind,
  id: string | null | undefined,
  text: string | null | undefined,
  before: string | null | undefined,
) {
  if (id) return chosen(ctx, kind, id, before)
  if (id === undefined && text === undefined) return undefined
  const known = text ? await tagged(ctx, text) : undefined
  return known ? called[kind](known) : { id: null, text: text || null }
}

/** What stands there already may stay, also when it was retired since. */
async function chosen(ctx: Ctx, kind: Kind, id: string, before: string | null | undefined) {
  const asset = await beside(`${kind}Id`, assertAsset(ctx, id))
  if (asset.status === 'retired' && id !== before)
    throw invalid({ [`${kind}Id`]: `${asset.tag} is retired. Choose one that is in service.` })
  return called[kind](asset)
}

async function tagged({ tx, orgId }: Ctx, text: string) {
  const [asset] = await tx
    .select({ id: assets.id, tag: assets.tag, name: assets.name })
    .from(assets)
    .where(and(eq(assets.orgId, orgId), eq(assets.tag, sameTag(text))))
  return asset
}

async function feederAbove(ctx: Ctx, transformerId: string) {
  const above = await ancestorsOf(ctx, transformerId)
  const feeder = above.find(({ category }) => category === SUPPLY_CATEGORIES.feeder)
  return feeder && called.feeder(feeder)
}
