import type { WorkOrderRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { useLabel, useWords } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { SortBy } from '#ui/sort-by.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Due } from './due.tsx'
import { Planned } from './planned.tsx'
import { Who } from './who.tsx'
import { WorkStatus } from './work-status.tsx'
import type { WorkOrderSearch } from './work-orders-page.tsx'

type Sorting = { sort: WorkOrderSearch['sort']; onSort: (sort: WorkOrderSearch['sort']) => void }

export function useWorkOrderColumns({ sort, onSort }: Sorting): Column<WorkOrderRow>[] {
  const label = useLabel()
  const words = useWords()
  const planned = (
    <SortBy title="Planned" sorted={sort === 'planned' && 'up'} onSort={(on) => onSort(on ? 'planned' : undefined)} />
  )
  const due = <SortBy title="Due" sorted={sort === 'due' && 'up'} onSort={(on) => onSort(on ? 'due' : undefined)} />
  return [
    { key: 'number', title: 'Number', width: 150, cell: (row) => <NumberLink order={row} /> },
    { key: 'title', title: words.workOrder, fill: true, cell: (row) => <TitleCell order={row} /> },
    { key: 'type', title: 'Type', wide: true, cell: (row) => <OneLine>{label('work', row.type)}</OneLine> },
    { key: 'priority', title: 'Priority', width: 100, cell: (row) => <StatusBadge status={row.priority} /> },
    { key: 'planned', title: planned, cell: (row) => <Planned order={row} /> },
    { key: 'due', title: due, wide: true, cell: (row) => <Due order={row} /> },
    { key: 'who', title: 'Assigned to', wide: true, cell: (row) => <Who order={row} /> },
    { key: 'status', title: 'Status', width: 120, cell: (row) => <WorkStatus status={row.status} /> },
  ]
}

const OneLine = ({ children }: { children: string }) => <span style={{ whiteSpace: 'nowrap' }}>{children}</span>

/** The row opens by itself; the link is there for a new tab. */
const NumberLink = ({ order: { id, number } }: { order: WorkOrderRow }) => (
  <Anchor
    component={Link}
    to="/work-orders/$id"
    params={{ id }}
    tabIndex={-1}
    className="tabular"
    style={{ whiteSpace: 'nowrap' }}
  >
    {number}
  </Anchor>
)

const TitleCell = ({ order: { title } }: { order: WorkOrderRow }) => (
  <Text fw={550} truncate title={title}>
    {title}
  </Text>
)

export function WorkOrderCard({ order }: { order: WorkOrderRow }) {
  return (
    <>
      <Text fw={550}>{order.title}</Text>
      <Text size="sm" c="dimmed">
        {order.number} · <Planned order={order} />
        {order.dueOn && (
          <>
            {' '}
            · due <Due order={order} />
          </>
        )}
      </Text>
      <Group gap={6} mt={6}>
        <StatusBadge status={order.priority} />
        <WorkStatus status={order.status} />
        <Text size="sm" span>
          <Who order={order} none="Nobody yet" />
        </Text>
      </Group>
    </>
  )
}
