import type { ConnectionRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { SortBy } from '#ui/sort-by.tsx'
import { formatNumber } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useLabel, useWords } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import type { ConnectionSearch } from './connections-page.tsx'

export function useConnectionColumns(
  search: ConnectionSearch,
  onSearch: (next: ConnectionSearch) => void,
): Column<ConnectionRow>[] {
  const label = useLabel()
  const words = useWords()
  const byMeter = (
    <SortBy
      title="Meter"
      sorted={search.sort === 'meter' && 'up'}
      onSort={(on) => onSearch({ ...search, sort: on ? 'meter' : undefined })}
    />
  )
  return [
    { key: 'meter', title: byMeter, width: 160, cell: (row) => <MeterLink connection={row} /> },
    { key: 'customer', title: words.customer, cell: ({ customer }) => customer.name },
    {
      key: 'account',
      title: 'Account',
      wide: true,
      width: 130,
      cell: ({ customer }) => (
        <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
          {customer.accountNumber}
        </span>
      ),
    },
    { key: 'type', title: 'Supply', width: 130, cell: (row) => label('connection', row.type) },
    {
      key: 'load',
      title: 'Load, kVA',
      align: 'right',
      width: 100,
      cell: (row) => <span className="tabular">{formatNumber(row.loadKva)}</span>,
    },
    { key: 'feeder', title: 'Feeder', cell: (row) => row.feeder },
    { key: 'transformer', title: 'Transformer', wide: true, width: 130, cell: (row) => row.transformer },
    { key: 'status', title: 'Status', width: 130, cell: (row) => <StatusBadge status={row.status} /> },
  ]
}

/** The row opens by itself; the link is there for a new tab. */
const MeterLink = ({ connection }: { connection: ConnectionRow }) => (
  <Anchor
    component={Link}
    to="/connections/$id"
    params={{ id: connection.id }}
    tabIndex={-1}
    className="tabular"
    style={{ whiteSpace: 'nowrap' }}
  >
    {connection.meterNumber}
  </Anchor>
)

export function ConnectionCard({ connection }: { connection: ConnectionRow }) {
  const label = useLabel()
  const { meterNumber, customer, type, loadKva, feeder, status } = connection
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={550}>{meterNumber}</Text>
        <StatusBadge status={status} />
      </Group>
      <Text size="sm">{customer.name}</Text>
      <Text size="sm" c="dimmed">
        {[label('connection', type), `${loadKva} kVA`, feeder].filter(Boolean).join(' · ')}
      </Text>
    </>
  )
}
