import type { Input, locations as endpoints } from '@mtambo/contract'
import { invalid, Refusal, violates } from '#core/errors.ts'
import { sameCode } from './rules.ts'

type Typed = Omit<Input<typeof endpoints.edit>, 'id'>

/** What was typed, in the form in which it is kept. Only what was given is in it. */
export function storable({ point, code, address, notes, ...typed }: Typed) {
  return {
    ...typed,
    ...(code !== undefined && { code: sameCode(code) }),
    ...(address !== undefined && { address: address || null }),
    ...(notes !== undefined && { notes: notes || null }),
    ...(point !== undefined && { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null }),
  }
}

/** The database decides who was first, also when two save at the same moment. */
export function refuseTaken(error: unknown): never {
  if (violates(error, 'locations_code')) throw invalid({ code: 'Another location has this code already.' })
  if (violates(error, 'locations_pk') || violates(error, 'locations_way'))
    throw new Refusal('conflict', 'This has already been saved.')
  throw error
}
