import { createRouter } from '@tanstack/react-router'
import { makeQueryClient } from '#lib/query.ts'
import { PageFailed, PageMissing, PageWaits } from './page-states.tsx'
import { routeTree } from './routeTree.gen.ts'
import { signInFirst } from './sign-in-first.ts'

export const queryClient = makeQueryClient(() => void toSignIn())

export const router = createRouter({
  routeTree,
  basepath: '/portal',
  context: { queryClient },
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: PageMissing,
  defaultPendingComponent: PageWaits,
})

/** The session is over: sign in, and then back to the page one was on. */
async function toSignIn() {
  const { location, resolvedLocation } = router.state
  // While the first page is still loading, its own route sends people to sign in.
  if (!resolvedLocation || OUTSIDE.includes(location.pathname)) return
  queryClient.clear()
  await router.navigate(signInFirst(location))
}

const OUTSIDE = ['/sign-in', '/register', '/forgotten', '/reset']
