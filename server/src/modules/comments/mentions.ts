import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { personsOf, workingHere } from '#modules/identity/index.ts'
import type { Subject } from './subjects.ts'

/** Only who may see it can be named: the others could not read what they are told of. Each once. */
export async function assertMayRead(ctx: Ctx, subject: Subject, aboutId: string, userIds: string[]): Promise<string[]> {
  const named = [...new Set(userIds)]
  if (named.length === 0) return named
  const readers = await subject.readers(ctx, aboutId)
  const others = named.filter((id) => !readers.some(({ userId }) => userId === id))
  if (others.length === 0) return named
  // Who works here is named in the refusal; of others it is not even said that they exist.
  const here = await workingHere(ctx, others)
  const names = [...(await personsOf(ctx, [...here])).values()].map(({ name }) => name)
  const who = names.length > 0 ? names.join(', ') : 'Somebody who is named'
  throw invalid({ mentionIds: `${who} may not see this. Take the name out.` })
}
