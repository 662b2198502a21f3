import type { Input, vendors as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal, violates } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { organisationOf, phoneNumber } from '#modules/identity/index.ts'
import { withMain } from './rules.ts'

type Typed = Omit<Input<typeof endpoints.edit>, 'id'>
const TEXTS = ['services', 'email', 'website', 'address', 'taxNumber', 'currency', 'notes'] as const

/** What was typed, in the form in which it is kept. Only what was given is in it. `at`: where it stands in a longer list. */
export async function storable(ctx: Ctx, { contacts, ...typed }: Typed, at = '') {
  const { country } = await organisationOf(ctx)
  const kept = { ...typed }
  for (const name of TEXTS) if (kept[name] !== undefined) Object.assign(kept, { [name]: kept[name] || null })
  if (typed.code !== undefined) kept.code = typed.code?.toUpperCase() || null
  if (typed.phone !== undefined) kept.phone = phoneOf(typed.phone, country, `${at}phone`)
  return {
    fields: kept,
    contacts:
      contacts &&
      withMain(contacts).map(({ name, role, phone, email, main }, i) => ({
        id: newId(),
        position: i,
        name,
        role: role || null,
        phone: phoneOf(phone, country, `${at}contacts.${i}.phone`),
        email: email || null,
        main,
      })),
  }
}

function phoneOf(typed: string | null | undefined, country: string, field: string) {
  if (!typed) return null
  const phone = phoneNumber(typed, country)
  if (!phone)
    throw invalid({
      [field]: `${typed} is not a phone number that exists. Check the digits; numbers of other countries begin with + and the country code.`,
    })
  return phone
}

/** The database decides who was first, also when two save at the same moment. */
export function refuseTaken(error: unknown): never {
  if (violates(error, 'vendors_code')) throw invalid({ code: 'Another vendor has this code already.' })
  if (violates(error, 'vendors_pk')) throw new Refusal('conflict', 'This vendor has already been saved.')
  throw error
}
