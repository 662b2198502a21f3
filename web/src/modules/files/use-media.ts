import { media, type Medium } from '@mtambo/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { askPages } from '#lib/query.ts'
import type { About } from './use-media-uploads.ts'

/** The files of a thing, as far as they are loaded, and whether this person may add to them. */
export function useMedia(about: About) {
  const query = useInfiniteQuery(askPages(media.list, about))
  const pages = query.data?.pages ?? []
  return {
    query,
    items: pages.flatMap(({ items }) => items) as Medium[],
    mayAdd: pages[0]?.mayAdd ?? false,
    maxBytes: pages[0]?.maxBytes,
  }
}
