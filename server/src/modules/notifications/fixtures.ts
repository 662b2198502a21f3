import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Ctx } from '#core/context.ts'
import { emit, event, follow, type Happened } from '#core/events.ts'
import { tell } from './actions/tell.ts'
import type { Told } from './rules.ts'

const somethingHappened = event('fixture.happened', z.object({}))
const heard = new Map<string, Happened>()
follow(somethingHappened, async (_, happened) => heard.set(happened.about, happened))

/** Something that people can be told of. */
export async function aHappening(ctx: Ctx): Promise<Happened> {
  const about = randomUUID()
  await emit(ctx, somethingHappened, { about, data: {} })
  const happened = heard.get(about)
  if (!happened) throw new Error('The event did not happen')
  heard.delete(about)
  return happened
}

/** Tells people of a fault. */
export async function aTelling(ctx: Ctx, people: Told[], overrides: Partial<Parameters<typeof tell>[1]> = {}) {
  const happened = overrides.happened ?? (await aHappening(ctx))
  await tell(ctx, {
    happened,
    people,
    kind: 'case_reported',
    title: 'Fault F-2026-000001',
    text: 'The crew has started work.',
    about: { type: 'case', id: randomUUID() },
    ...overrides,
  })
  return happened
}
