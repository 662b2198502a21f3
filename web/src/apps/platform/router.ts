import { createRouter } from '@tanstack/react-router'
import { makeQueryClient } from '#lib/query.ts'
import { plainSearch } from '#lib/search.ts'
import { PageSkeleton } from '#ui/skeletons.tsx'
import { NotFound, PageError } from './failures.tsx'
import { routeTree } from './routeTree.gen.ts'

export const queryClient = makeQueryClient(() => {
  const inside = router.state.matches.some(({ routeId }) => (routeId as string) === '/_in')
  if (inside) void router.navigate({ to: '/sign-in', replace: true })
})

export const router = createRouter({
  routeTree,
  basepath: '/platform',
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
