import type { WorkOrderRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { useLabel } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'

const ONE_LINE = { whiteSpace: 'nowrap' } as const

export function useWorkOrderColumns(): Column<WorkOrderRow>[] {
  const label = useLabel()
  return [
    { key: 'number', title: 'Number', width: 150, cell: (row) => <NumberLink order={row} /> },
    { key: 'title', title: 'Work', fill: true, cell: (row) => <TitleCell order={row} /> },
    { key: 'priority', title: 'Priority', width: 100, cell: (row) => <StatusBadge status={row.priority} /> },
    { key: 'status', title: 'Status', width: 120, cell: (row) => <StatusBadge status={row.status} /> },
    { key: 'type', title: 'Type', wide: true, cell: (row) => <span style={ONE_LINE}>{label('work', row.type)}</span> },
    { key: 'assignee', title: 'Assigned to', cell: (row) => <Assignee order={row} /> },
    { key: 'age', title: 'Opened', wide: true, width: 130, cell: (row) => <Opened order={row} /> },
  ]
}

/** The row opens by itself; the link is there for a new tab. */
const NumberLink = ({ order: { id, number } }: { order: WorkOrderRow }) => (
  <Anchor component={Link} to="/work-orders/$id" params={{ id }} tabIndex={-1} className="tabular" style={ONE_LINE}>
    {number}
  </Anchor>
)

const TitleCell = ({ order: { title } }: { order: WorkOrderRow }) => (
  <Text fw={550} truncate title={title}>
    {title}
  </Text>
)

const Assignee = ({ order: { assignee } }: { order: WorkOrderRow }) => (
  <Text span c={assignee ? undefined : 'dimmed'} style={ONE_LINE}>
    {assignee?.name ?? 'Nobody'}
  </Text>
)

const Opened = ({ order: { createdAt } }: { order: WorkOrderRow }) => (
  <span style={ONE_LINE}>
    <TimeAgo at={createdAt} />
  </span>
)

export function WorkOrderCard({ order }: { order: WorkOrderRow }) {
  return (
    <>
      <Text fw={550}>{order.title}</Text>
      <Text size="sm" c="dimmed">
        {order.number} · <TimeAgo at={order.createdAt} />
      </Text>
      <Group gap={6} mt={6}>
        <StatusBadge status={order.priority} />
        <StatusBadge status={order.status} />
        <Text size="sm" span>
          {order.assignee?.name ?? 'Nobody yet'}
        </Text>
      </Group>
    </>
  )
}
