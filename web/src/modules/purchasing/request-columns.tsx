import type { PurchaseRequestRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { formatDay } from '#lib/format.ts'
import { useMoney } from '#lib/money.ts'
import { Link } from '#lib/router.ts'
import type { Column } from '#ui/data-table.tsx'
import { SortBy } from '#ui/sort-by.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { Ago, Day, Fixed, Short } from './cells.tsx'
import type { RequestSearch } from './requests-page.tsx'

const NOWRAP = { whiteSpace: 'nowrap' } as const

export function useRequestColumns(
  { sort, ...rest }: RequestSearch,
  onSearch: (next: RequestSearch) => void,
): Column<PurchaseRequestRow>[] {
  const money = useMoney()
  const oldest = sort === 'oldest'
  const byAge = (
    <SortBy
      title="Asked"
      sorted={oldest ? 'up' : 'down'}
      onSort={() => onSearch({ ...rest, sort: oldest ? undefined : 'oldest' })}
    />
  )
  return [
    { key: 'number', title: 'Number', width: 140, cell: (row) => <NumberLink item={row} /> },
    { key: 'title', title: 'What', fill: true, cell: ({ title }) => <Short text={title} /> },
    { key: 'by', title: 'Asked by', width: 150, cell: ({ askedBy }) => <Short text={askedBy.name} maw={150} /> },
    { key: 'needed', title: 'Needed by', wide: true, width: 120, cell: ({ neededBy }) => <Day day={neededBy} /> },
    {
      key: 'estimate',
      title: 'Estimate',
      wide: true,
      align: 'right',
      width: 140,
      cell: ({ estimate }) => estimate !== null && <Fixed>{money(estimate)}</Fixed>,
    },
    { key: 'status', title: 'Status', width: 120, cell: (row) => <StatusBadge status={row.status} /> },
    { key: 'age', title: byAge, width: 130, cell: ({ askedAt }) => <Ago at={askedAt} /> },
  ]
}

/** The row opens by itself; the link is there for a new tab. */
const NumberLink = ({ item: { id, number } }: { item: PurchaseRequestRow }) => (
  <Anchor
    component={Link}
    to="/purchasing/requests/$id"
    params={{ id }}
    tabIndex={-1}
    className="tabular"
    style={NOWRAP}
  >
    {number}
  </Anchor>
)

export function RequestCard({ item }: { item: PurchaseRequestRow }) {
  const money = useMoney()
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={550} style={{ overflowWrap: 'anywhere' }}>
          {item.title}
        </Text>
        <StatusBadge status={item.status} />
      </Group>
      <Text size="sm">
        {[item.askedBy.name, item.estimate !== null && money(item.estimate)].filter(Boolean).join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        {item.number} · <TimeAgo at={item.askedAt} />
        {item.neededBy && ` · needed by ${formatDay(item.neededBy)}`}
      </Text>
    </>
  )
}
