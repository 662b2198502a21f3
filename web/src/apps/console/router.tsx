import { createRouter } from '@tanstack/react-router'
import { makeQueryClient } from '#lib/query.ts'
import { plainSearch } from '#lib/search.ts'
import { PageSkeleton } from '#ui/skeletons.tsx'
import { routeTree } from './routeTree.gen.ts'
import { NotFound, PageError } from './shell/failures.tsx'

export const queryClient = makeQueryClient(() => {
  const { matches, location } = router.state
  // Pages outside the shell expect nobody to be signed in; and several requests may find out at once.
  const inside = matches.some(({ routeId }) => routeId === '/_app') && location.pathname !== '/sign-in'
  if (inside) void toSignIn(location.href)
})

async function toSignIn(to: string) {
  await router.navigate({ to: '/sign-in', search: { to }, replace: true })
  // Only why it ended is kept, for the page to say.
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'signed-out' })
}

export const router = createRouter({
  routeTree,
  basepath: '/console',
  context: { queryClient },
  ...plainSearch,
  defaultPreload: 'intent',
  // The queries decide what is fresh.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  defaultPendingMinMs: 200,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})
