import { platform, type PlatformMe } from '@mtambo/contract'
import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { asRefused } from '#lib/refused.ts'
import { maybeSignedIn } from '#lib/signed-in.ts'

/** The door of the platform: sign in first. Members of a company are told that it is not theirs. */
export async function onlyOperators(client: QueryClient): Promise<{ me: PlatformMe }> {
  const me = maybeSignedIn()
    ? await client.ensureQueryData(ask(platform.me, {})).catch((error: unknown) => {
        if (asRefused(error).code !== 'unauthenticated') throw error
        return null
      })
    : null
  if (!me) throw redirect({ to: '/sign-in' })
  if (me.user.mustChangePassword) throw redirect({ to: '/first-password' })
  return { me }
}
