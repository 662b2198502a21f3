import { messages, type MyThread, type Thread } from '@mtambo/contract'
import { infiniteQueryOptions, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '#lib/api.ts'
import { segment, useAct } from '#lib/query.ts'

/** A conversation from its newest messages backwards. */
const pages = <T extends Thread | MyThread>(
  e: typeof messages.thread | typeof messages.myThread,
  id: string,
  get: (before: string | undefined, signal: AbortSignal) => Promise<T>,
) =>
  infiniteQueryOptions({
    queryKey: [segment(e), e.path, 'pages', { id }],
    queryFn: ({ pageParam, signal }) => get(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: T) => last.earlier ?? undefined,
  })

/** As staff reads it. */
export const askThread = (id: string) =>
  pages(messages.thread, id, (before, signal) => api(messages.thread, { id, before }, signal))

/** As its customer reads it. */
export const askMyThread = (id: string) =>
  pages(messages.myThread, id, (before, signal) => api(messages.myThread, { id, before }, signal))

export function useThread<T extends Thread | MyThread>(options: ReturnType<typeof pages<T>>) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(options)
  return {
    thread: data.pages[0] as T,
    messages: data.pages.toReversed().flatMap((page) => page.messages),
    earlier: { has: hasNextPage, loading: isFetchingNextPage, load: () => void fetchNextPage() },
  }
}

export type Earlier = ReturnType<typeof useThread>['earlier']

/** What is on the screen is read, as soon as somebody looks at it; what comes meanwhile is not. */
export function useMarkRead(
  e: typeof messages.markRead | typeof messages.markMineRead,
  { id, unread }: Pick<Thread, 'id' | 'unread'>,
  upTo?: string,
) {
  const { mutate } = useAct(e)
  useEffect(() => {
    if (unread === 0 || !upTo) return
    const look = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', look)
      mutate({ id, upTo })
    }
    document.addEventListener('visibilitychange', look)
    look()
    return () => document.removeEventListener('visibilitychange', look)
  }, [mutate, id, unread, upTo])
}
