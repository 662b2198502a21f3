import type { MediaSubject } from '@mtambo/contract'
import { lazy, Suspense } from 'react'
import { ListSkeleton } from '#ui/skeletons.tsx'

const MediaPanel = lazy(async () => ({ default: (await import('./media-panel.tsx')).MediaPanel }))

/** The panel of files, loaded once the page around it is there. */
export const Media = ({ type, id }: { type: MediaSubject; id: string }) => (
  <Suspense fallback={<ListSkeleton rows={3} />}>
    <MediaPanel type={type} id={id} />
  </Suspense>
)
