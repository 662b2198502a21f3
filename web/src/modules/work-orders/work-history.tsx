import type { WorkOrder } from '@mtambo/contract'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Section } from '#ui/section.tsx'
import { Timeline } from '#ui/timeline.tsx'

const SAID = {
  'work-order.requested': 'Asked for',
  'work-order.withdrawn': 'Taken back',
  'comment.added': 'Commented',
  'comment.edited': 'Comment changed',
  'comment.removed': 'Comment removed',
  'work-order.failure-told': 'Said what failed',
}

export const WorkHistory = ({ order }: { order: WorkOrder }) => (
  <Section title="History">
    <Timeline entries={asTimeline(order.history, SAID)} />
  </Section>
)
