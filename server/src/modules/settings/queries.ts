import {
  NumberFormats,
  type CategoryItem,
  type CategoryList,
  type NumberPreview,
  type Profile,
  type WorkingHours,
} from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { withOrg } from '#core/db.ts'
import { thumbnailOf } from '#modules/files/index.ts'
import {
  categoriesOf,
  organisationBySlug,
  organisationOf,
  peekNumber,
  readOrganisation,
  type Numbered,
} from '#modules/identity/index.ts'

/** As it is now, not as it was remembered: a form is filled with it. */
export const getProfile = (ctx: Ctx): Promise<Profile> => readOrganisation(ctx)

export const getHours = async (ctx: Ctx): Promise<WorkingHours> => (await readOrganisation(ctx)).workingHours

export const getNumbers = async (ctx: Ctx) => previews(ctx, (await organisationOf(ctx)).numberFormats)

/** Each format with the next number, which is not taken by looking. */
export async function previews(ctx: Ctx, formats: NumberFormats): Promise<NumberPreview[]> {
  const shown: NumberPreview[] = []
  for (const kind of Object.keys(NumberFormats.shape) as Numbered[])
    shown.push({ kind, format: formats[kind], next: await peekNumber(ctx, kind, formats[kind]) })
  return shown
}

export const getCategories = (ctx: Ctx, { list }: { list: CategoryList }): Promise<CategoryItem[]> =>
  categoriesOf(ctx, list)

/** What a logo belongs to. */
export const logoOf = (orgId: string) => ({ type: 'organisation', id: orgId })

/** For pages that nobody has signed in to yet. */
export async function findLogo({ slug = '' }: Record<string, string>) {
  const organisation = await organisationBySlug(slug)
  if (!organisation?.logoUrl) return undefined
  const { id: orgId } = organisation
  return withOrg({ orgId }, (tx) => thumbnailOf({ tx, orgId }, logoOf(orgId)), { read: true })
}
