import type { PurchaseOrderRow } from '@mtambo/contract'
import { Group } from '@mantine/core'
import { StatusBadge } from '#ui/status-badge.tsx'

type Order = Pick<PurchaseOrderRow, 'status' | 'late' | 'awaitsApproval'>

/** How an order stands. What is sent is on its way, which is blue: green would say that it has come. */
export const OrderBadges = ({ order: { status, late, awaitsApproval } }: { order: Order }) => (
  <Group gap={6} wrap="nowrap">
    {awaitsApproval ? (
      <StatusBadge status="awaiting" />
    ) : status === 'sent' ? (
      <StatusBadge status="ordered" />
    ) : (
      <StatusBadge status={status} />
    )}
    {late && <StatusBadge status="late" />}
  </Group>
)
