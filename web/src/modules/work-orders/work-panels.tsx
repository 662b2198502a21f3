import type { WorkOrder } from '@mtambo/contract'
import { Suspense } from 'react'
import { useMe } from '#lib/session.ts'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { type WorkPanel, workPanels } from './panels.tsx'

/** The panels of one side of the page, as far as they are for this person and this order. */
export function WorkPanels({ order, side }: { order: WorkOrder; side: WorkPanel['side'] }) {
  const { role } = useMe()
  const shown = workPanels
    .map((panel, key) => ({ ...panel, key }))
    .filter((panel) => panel.side === side)
    .filter(({ needs, when }) => (!needs || role?.grants[needs]) && (!when || when(order)))
  return shown.map(({ Panel, key }) => (
    // Each by itself, so that a slow one does not hold the others back.
    <Suspense key={key} fallback={<ListSkeleton rows={2} />}>
      <Panel order={order} />
    </Suspense>
  ))
}
