import type { ServiceRequestRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { SortBy } from '#ui/sort-by.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import type { RequestSearch } from './requests-page.tsx'
import { REQUEST_TYPES } from './words.ts'

export function useRequestColumns(
  { sort, ...rest }: RequestSearch,
  onSearch: (next: RequestSearch) => void,
): Column<ServiceRequestRow>[] {
  const words = useWords()
  // Newest first is where every list starts, so the title turns it round.
  const oldest = sort === 'oldest'
  const byAge = (
    <SortBy
      title="Submitted"
      sorted={oldest ? 'up' : 'down'}
      onSort={() => onSearch({ ...rest, sort: oldest ? undefined : 'oldest' })}
    />
  )
  return [
    { key: 'number', title: 'Number', width: 140, cell: (row) => <NumberLink item={row} /> },
    { key: 'type', title: 'Request', width: 190, cell: (row) => <TypeCell item={row} /> },
    {
      key: 'customer',
      title: words.customer,
      fill: true,
      cell: (row) => <CustomerCell item={row} />,
    },
    {
      key: 'connection',
      title: words.connection,
      wide: true,
      width: 160,
      cell: ({ connection }) => <Nowrap text={connection?.meterNumber} />,
    },
    { key: 'priority', title: 'Priority', width: 110, cell: (row) => <StatusBadge status={row.priority} /> },
    { key: 'status', title: 'Status', width: 140, cell: (row) => <StatusBadge status={row.status} /> },
    {
      key: 'assignee',
      title: 'Reviewed by',
      wide: true,
      width: 150,
      cell: ({ assignee }) => <Nowrap text={assignee?.name} missing="Nobody yet" />,
    },
    { key: 'age', title: byAge, width: 130, cell: (row) => <Age at={row.submittedAt} /> },
  ]
}

/** The row opens by itself; the link is there for a new tab. */
const NumberLink = ({ item }: { item: ServiceRequestRow }) => (
  <Anchor
    component={Link}
    to="/service-requests/$id"
    params={{ id: item.id }}
    tabIndex={-1}
    className="tabular"
    style={{ whiteSpace: 'nowrap' }}
  >
    {item.number}
  </Anchor>
)

const Nowrap = ({ text, missing }: { text: string | undefined; missing?: string }) => (
  <Text span c={text ? undefined : 'dimmed'} className="tabular" style={{ whiteSpace: 'nowrap' }}>
    {text ?? missing}
  </Text>
)

const TypeCell = ({ item }: { item: ServiceRequestRow }) => (
  <Text fw={550} style={{ whiteSpace: 'nowrap' }}>
    {REQUEST_TYPES[item.type]}
  </Text>
)

const CustomerCell = ({ item: { customer } }: { item: ServiceRequestRow }) => (
  <Text truncate title={`${customer.name}, ${customer.accountNumber}`}>
    {customer.name}
  </Text>
)

const Age = ({ at }: { at: Date }) => (
  <Text span style={{ whiteSpace: 'nowrap' }}>
    <TimeAgo at={at} />
  </Text>
)

export function RequestCard({ item }: { item: ServiceRequestRow }) {
  const who = [item.customer.name, item.connection?.meterNumber].filter(Boolean).join(' · ')
  return (
    <>
      <Text fw={550}>{REQUEST_TYPES[item.type]}</Text>
      <Text size="sm">{who}</Text>
      <Text size="sm" c="dimmed">
        {item.number} · <TimeAgo at={item.submittedAt} />
      </Text>
      <Group gap={6} mt={6}>
        <StatusBadge status={item.priority} />
        <StatusBadge status={item.status} />
        {item.assignee && (
          <Text size="sm" span>
            {item.assignee.name}
          </Text>
        )}
      </Group>
    </>
  )
}
