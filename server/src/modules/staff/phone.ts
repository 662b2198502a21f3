import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { organisationOf, phoneNumber } from '#modules/identity/index.ts'

/** A phone number as it is dialled from anywhere. */
export async function dialled(ctx: Ctx, typed: string) {
  const phone = phoneNumber(typed, (await organisationOf(ctx)).country)
  if (phone === undefined) throw invalid({ phone: 'This is not a phone number.' })
  return phone
}
