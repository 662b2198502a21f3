import type { PurchaseOrderRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { formatDay } from '#lib/format.ts'
import { formatMoney } from '#lib/money.ts'
import { Link } from '#lib/router.ts'
import type { Column } from '#ui/data-table.tsx'
import { SortBy } from '#ui/sort-by.tsx'
import { Ago, Day, Fixed, Short } from './cells.tsx'
import { OrderBadges } from './order-badges.tsx'
import type { OrderSearch } from './orders-page.tsx'

const NOWRAP = { whiteSpace: 'nowrap' } as const

export function useOrderColumns(
  { sort, ...rest }: OrderSearch,
  onSearch: (next: OrderSearch) => void,
): Column<PurchaseOrderRow>[] {
  const oldest = sort === 'oldest'
  const byAge = (
    <SortBy
      title="Written"
      sorted={oldest ? 'up' : 'down'}
      onSort={() => onSearch({ ...rest, sort: oldest ? undefined : 'oldest' })}
    />
  )
  return [
    { key: 'number', title: 'Number', width: 140, cell: (row) => <NumberLink order={row} /> },
    { key: 'vendor', title: 'Vendor', width: 190, cell: ({ vendor }) => <Short text={vendor.name} maw={190} /> },
    { key: 'title', title: 'What', fill: true, cell: ({ title }) => <Short text={title} /> },
    { key: 'total', title: 'Total', align: 'right', width: 150, cell: (row) => <Total order={row} /> },
    { key: 'expected', title: 'Expected', wide: true, width: 120, cell: ({ expectedOn }) => <Day day={expectedOn} /> },
    { key: 'status', title: 'Status', width: 150, cell: (row) => <OrderBadges order={row} /> },
    { key: 'age', title: byAge, wide: true, width: 130, cell: ({ createdAt }) => <Ago at={createdAt} /> },
  ]
}

/** The row opens by itself; the link is there for a new tab. */
const NumberLink = ({ order: { id, number } }: { order: PurchaseOrderRow }) => (
  <Anchor component={Link} to="/purchasing/orders/$id" params={{ id }} tabIndex={-1} className="tabular" style={NOWRAP}>
    {number}
  </Anchor>
)

const Total = ({ order: { total, currency } }: { order: PurchaseOrderRow }) => (
  <Fixed>{formatMoney(total, currency)}</Fixed>
)

export const OrderCard = ({ order }: { order: PurchaseOrderRow }) => (
  <>
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Text fw={550}>{order.vendor.name}</Text>
      <OrderBadges order={order} />
    </Group>
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {order.title}
    </Text>
    <Text size="sm" c="dimmed" className="tabular">
      {[
        order.number,
        formatMoney(order.total, order.currency),
        order.expectedOn && `expected ${formatDay(order.expectedOn)}`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  </>
)
