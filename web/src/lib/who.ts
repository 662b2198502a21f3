import { identity, type Me } from '@mtambo/contract'
import type { QueryClient } from '@tanstack/react-query'
import { asRefused } from './refused.ts'
import { ask } from './query.ts'
import { maybeSignedIn } from './signed-in.ts'

/** Who is signed in here, or nobody. Throws when that cannot be found out. */
export async function whoIsHere(client: QueryClient): Promise<Me | null> {
  if (!maybeSignedIn()) return null
  return client.ensureQueryData(ask(identity.me, {})).catch((error: unknown) => {
    if (asRefused(error).code !== 'unauthenticated') throw error
    return null
  })
}
