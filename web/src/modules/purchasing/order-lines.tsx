import type { PurchaseOrder, PurchaseOrderLine } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { formatMoney } from '#lib/money.ts'
import { Link } from '#lib/router.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Fixed } from './cells.tsx'
import { LineName } from './line-name.tsx'
import { formatQuantity } from './quantity.ts'

export function OrderLines({ order: { lines, currency, status } }: { order: PurchaseOrder }) {
  const money = (minor: number) => formatMoney(minor, currency)
  const number = (text: string) => <Fixed>{text}</Fixed>
  const columns: Column<PurchaseOrderLine>[] = [
    { key: 'what', title: 'What', cell: (line) => <What line={line} /> },
    {
      key: 'quantity',
      title: 'Quantity',
      align: 'right',
      width: 110,
      cell: ({ quantity, unit }) => number(formatQuantity(quantity, unit)),
    },
    ...(status === 'draft' ? [] : [received]),
    { key: 'price', title: 'Price', align: 'right', width: 130, cell: ({ unitPrice }) => number(money(unitPrice)) },
    { key: 'tax', title: 'Tax', align: 'right', wide: true, width: 70, cell: ({ taxRate }) => number(`${taxRate} %`) },
    { key: 'net', title: 'Net', align: 'right', width: 140, cell: ({ net }) => number(money(net)) },
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
          <What line={line} />
          <Text size="sm" className="tabular">
            {formatQuantity(line.quantity, line.unit)} × {money(line.unitPrice)} = {money(line.net)}
            {line.taxRate > 0 && `, ${line.taxRate} % tax`}
          </Text>
          {status !== 'draft' && (
            <Text size="sm" c="dimmed" className="tabular">
              {formatQuantity(line.received)} of {formatQuantity(line.quantity)} received
            </Text>
          )}
        </>
      )}
    />
  )
}

const received: Column<PurchaseOrderLine> = {
  key: 'received',
  title: 'Received',
  align: 'right',
  width: 100,
  cell: (line) => <Fixed>{formatQuantity(line.received)}</Fixed>,
}

const What = ({ line }: { line: PurchaseOrderLine }) => (
  <>
    <LineName line={line} />
    {line.request && (
      <Text size="sm" c="dimmed" component="div">
        for{' '}
        <Anchor component={Link} to="/purchasing/requests/$id" params={{ id: line.request.id }} size="sm">
          {line.request.number}
        </Anchor>
      </Text>
    )}
  </>
)
