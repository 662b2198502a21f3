import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'

/** The names of what is in use at a location itself, not below it: the first few. */
export type NamesAt = (ctx: Ctx, locationId: string, most: number) => Promise<string[]>

const asked: NamesAt[] = []

/** What stands at locations ranks later: each says here how it is found, so that no location goes from under it. */
export const registerStanding = (names: NamesAt) => void asked.push(names)

const NAMED = 3

export async function assertNothingStandsAt(ctx: Ctx, location: { id: string; name: string }) {
  const names: string[] = []
  for (const namesAt of asked) names.push(...(await namesAt(ctx, location.id, NAMED + 1)))
  if (names.length === 0) return
  const more = names.length > NAMED ? ' and more' : ''
  throw notAllowedNow(
    `${location.name} is in use: ${names.slice(0, NAMED).join(', ')}${more}. Move that somewhere else first.`,
  )
}
