import type { assets as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal, violates } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { sameTag } from './rules.ts'

type Typed = Omit<Input<typeof endpoints.edit>, 'id' | 'specifications'>
const TEXTS = [
  'locationText',
  'manufacturer',
  'model',
  'serialNumber',
  'supplier',
  'installedOn',
  'purchasedOn',
  'warrantyUntil',
  'criticality',
  'notes',
] as const

/** What was typed, in the form in which it is kept. Only what was given is in it. */
export function storable({ point, ...typed }: Typed) {
  const kept = { ...typed }
  for (const name of TEXTS) if (kept[name] !== undefined) Object.assign(kept, { [name]: kept[name] || null })
  return {
    ...kept,
    ...(typed.tag !== undefined && { tag: sameTag(typed.tag) }),
    ...(point !== undefined && { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null }),
  }
}

export const NO_CATEGORY = 'This is not one of your categories. Choose one of the list.'

export async function assertCategory(ctx: Ctx, category: string) {
  const { categories } = await organisationOf(ctx)
  if (!categories.asset?.some(({ code }) => code === category)) throw invalid({ category: NO_CATEGORY })
}

export const TAKEN = 'Something else has this tag already. Each tag stands on one thing only.'

/** The database decides who was first, also when two save at the same moment. */
export function refuseTaken(error: unknown): never {
  if (violates(error, 'assets_tag')) throw invalid({ tag: TAKEN })
  if (violates(error, 'assets_pk')) throw new Refusal('conflict', 'This has already been saved.')
  throw error
}
