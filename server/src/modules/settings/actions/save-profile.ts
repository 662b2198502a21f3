import type { Input, Profile, settings as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal } from '#core/errors.ts'
import { attachFiles, releaseFiles } from '#modules/files/index.ts'
import { changeOrganisation, lockOrganisation, phoneNumber } from '#modules/identity/index.ts'
import { noteChange } from '../changed.ts'
import { getProfile, logoOf } from '../queries.ts'
import { isReadable, isTimeZone } from '../rules.ts'

export async function saveProfile(
  ctx: Ctx,
  { logoId, phone, ...fields }: Input<typeof endpoints.saveProfile>,
): Promise<Profile> {
  const { slug, country } = await lockOrganisation(ctx)
  const dialled = phone && phoneNumber(phone, country)
  if (phone && !dialled) throw invalid({ phone: 'This is not a phone number.' })
  if (fields.timeZone !== undefined && !isTimeZone(fields.timeZone))
    throw invalid({ timeZone: 'Choose a time zone from the list.' })
  if (fields.accent && !isReadable(fields.accent))
    throw invalid({ accent: 'White text cannot be read on this colour. Choose a darker one.' })

  await changeOrganisation(ctx, {
    ...fields,
    ...(phone !== undefined && { phone: dialled || null }),
    ...(logoId !== undefined && { logoUrl: await setLogo(ctx, slug, logoId) }),
  })
  await noteChange(ctx, 'profile')
  return getProfile(ctx)
}

/** The address stays but for its end, so that no browser shows the logo of before. */
async function setLogo(ctx: Ctx, slug: string, logoId: string | null) {
  const about = logoOf(ctx.orgId)
  await releaseFiles(ctx, about)
  if (!logoId) return null
  await attachFiles(ctx, [logoId], about, null, { field: 'logoId' }).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'invalid' ? invalid({ logoId: error.message }) : error
  })
  return `/api/organisations/${slug}/logo?v=${logoId.slice(-8)}`
}
