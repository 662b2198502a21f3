import type { customers as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal, violates } from '#core/errors.ts'
import { organisationOf, phoneNumber } from '#modules/identity/index.ts'
import { sameId, spellArea } from './rules.ts'

type Typed = Omit<Input<typeof endpoints.edit>, 'id'>

/** What was typed, in the form in which it is kept. Only what was given is in it. */
export async function storable<T extends Typed>(ctx: Ctx, typed: T): Promise<T> {
  const { country, areas } = await organisationOf(ctx)
  const kept: Typed = { ...typed }
  if (typed.phone !== undefined) kept.phone = phoneOf(typed.phone, country)
  if (typed.idNumber !== undefined) kept.idNumber = sameId(typed.idNumber)
  if (typed.county !== undefined) kept.county = spellArea(areas, typed.county)
  if (typed.postalCode !== undefined) kept.postalCode = typed.postalCode || null
  return kept as T
}

function phoneOf(typed: string, country: string) {
  const phone = phoneNumber(typed, country)
  if (!phone)
    throw invalid({
      phone: `${typed} is not a phone number that exists. Check the digits; numbers of other countries begin with + and the country code.`,
    })
  return phone
}

/** The database decides who was first, also when two save at the same moment. */
export function refuseTaken(error: unknown): never {
  if (violates(error, 'customers_id_number'))
    throw invalid({ idNumber: 'Another customer already has this ID number.' })
  if (violates(error, 'customers_pk')) throw new Refusal('conflict', 'This customer has already been saved.')
  throw error
}
