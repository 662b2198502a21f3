import type { PurchaseRequestLine } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { useMoney } from '#lib/money.ts'
import { Link } from '#lib/router.ts'
import { DataTable, type Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Fixed } from './cells.tsx'
import { LineName } from './line-name.tsx'
import { formatQuantity } from './quantity.ts'

const NOWRAP = { whiteSpace: 'nowrap' } as const

export function RequestLines({ lines }: { lines: PurchaseRequestLine[] }) {
  const money = useMoney()
  const cost = ({ unitCost }: PurchaseRequestLine) => (unitCost === null ? null : money(unitCost))
  const columns: Column<PurchaseRequestLine>[] = [
    { key: 'what', title: 'What', cell: (line) => <LineName line={line} /> },
    { key: 'quantity', title: 'Quantity', align: 'right', width: 120, cell: (line) => <Quantity line={line} /> },
    {
      key: 'cost',
      title: 'About, each',
      align: 'right',
      width: 140,
      cell: (line) => <Fixed>{cost(line)}</Fixed>,
    },
    { key: 'order', title: 'Order', width: 170, cell: (line) => <InOrder line={line} /> },
  ]
  return (
    <DataTable
      label="Lines"
      columns={columns}
      rows={lines}
      getRowId={({ id }) => id}
      empty={null}
      card={(line) => (
        <>
          <LineName line={line} />
          <Text size="sm" c="dimmed">
            {[formatQuantity(line.quantity, line.unit), cost(line) && `about ${cost(line)} each`]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <InOrder line={line} />
        </>
      )}
    />
  )
}

const Quantity = ({ line: { quantity, unit } }: { line: PurchaseRequestLine }) => (
  <Fixed>{formatQuantity(quantity, unit)}</Fixed>
)

function InOrder({ line: { order, received, quantity } }: { line: PurchaseRequestLine }) {
  if (!order) return null
  return (
    <Group gap={6} wrap="nowrap">
      <Anchor component={Link} to="/purchasing/orders/$id" params={{ id: order.id }} className="tabular" style={NOWRAP}>
        {order.number}
      </Anchor>
      {received > 0 && <StatusBadge status={received >= quantity ? 'received' : 'partly_received'} />}
    </Group>
  )
}
