import { type Endpoint, type Input, type Output } from '@mtambo/contract'
import {
  infiniteQueryOptions,
  keepPreviousData,
  QueryCache,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { csvAddress } from './address.ts'
import { api, type Refused } from './api.ts'
import { forgetSignedIn } from './signed-in.ts'

export const segment = (e: Endpoint) => e.path.split('/')[1] ?? ''

/** The key is the endpoint's own path and input, so nobody invents keys by hand. */
export const ask = <E extends Endpoint>(e: E, input: Input<E>) =>
  queryOptions<Output<E>, Refused>({
    queryKey: [segment(e), e.path, input],
    queryFn: ({ signal }) => api(e, input, signal),
  })

type Listed<E extends Endpoint> = Output<E> & { items: unknown[]; nextCursor: string | null }

/** A list, page by page. */
export const askPages = <E extends Endpoint>(e: E, input: Input<E>) =>
  infiniteQueryOptions({
    queryKey: [segment(e), e.path, 'pages', input],
    queryFn: ({ pageParam, signal }) => api(e, { ...input, cursor: pageParam }, signal) as Promise<Listed<E>>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })

type Row<E extends Endpoint> = Output<E> extends { items: (infer T)[] } ? T : never

/** A list as a screen needs it: its rows so far, and what its footer says. The old rows stay while new filters load. */
export function useList<E extends Endpoint>(e: E, input: Input<E>) {
  const query = useInfiniteQuery({ ...askPages(e, input), placeholderData: keepPreviousData })
  const pages = query.data?.pages ?? []
  const rows = pages.flatMap((page) => page.items) as Row<E>[]
  const counted = pages[0] as { total?: number; capped?: boolean } | undefined
  return {
    rows,
    /** What the first page says of the whole list. */
    first: pages[0],
    loading: query.isPending,
    error: query.error as Refused | null,
    retry: query.refetch,
    footer: {
      total: counted?.total,
      capped: counted?.capped ?? false,
      shown: rows.length,
      hasMore: query.hasNextPage,
      loadingMore: query.isFetchingNextPage,
      onMore: () => void query.fetchNextPage(),
      csv: csvAddress(e, input),
    },
  }
}

/** After a change, everything under the same first path segment is asked for again, and what counts it. */
export function useAct<E extends Endpoint>(e: E) {
  const client = useQueryClient()
  return useMutation<Output<E>, Refused, Input<E>>({
    mutationFn: (input) => api(e, input),
    // Not awaited: the form need not wait until all lists behind it are fresh.
    onSuccess: () => {
      for (const key of new Set([segment(e), 'dashboard', 'notifications']))
        void client.invalidateQueries({ queryKey: [key] })
    },
  })
}

const SIGNED_OUT = ['signed-out']

/** Why the session ended, for the sign-in page, when it is more than "sign in first". */
export const signedOutReason = (client: QueryClient) => client.getQueryData<string>(SIGNED_OUT)

export function makeQueryClient(onSignedOut: () => void) {
  const lost = (error: Error) => {
    if ((error as Refused).code !== 'unauthenticated') return
    forgetSignedIn()
    if (/deactivated|suspended/i.test(error.message)) client.setQueryData(SIGNED_OUT, error.message)
    onSignedOut()
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: lost }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (times, error) => (error as Refused).code === 'offline' && times < 2,
      },
      mutations: { onError: (error) => lost(error) },
    },
  })
  return client
}
