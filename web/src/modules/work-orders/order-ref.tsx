import type { WorkOrderRef } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { WorkStatus } from './work-status.tsx'

/** Another job on the page of this one. Of what one may not open, only the number is said. */
export function OrderRef({ order: { id, number, title, status, mayOpen } }: { order: WorkOrderRef }) {
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
      {mayOpen ? (
        <Anchor component={Link} to="/work-orders/$id" params={{ id }} style={{ overflowWrap: 'anywhere' }}>
          {number} · {title}
        </Anchor>
      ) : (
        <Text>{number}</Text>
      )}
      <WorkStatus status={status} />
    </Group>
  )
}
