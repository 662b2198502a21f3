import type { WorkOrder } from '@mtambo/contract'
import { Comments } from '#modules/comments/index.ts'

export const WorkComments = ({ order }: { order: WorkOrder }) => (
  <Comments about={{ aboutType: 'work-order', aboutId: order.id }} />
)
