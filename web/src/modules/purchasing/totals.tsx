import { lineAmount, orderTotals } from '@mtambo/contract'
import { formatMoney } from '#lib/money.ts'
import classes from './totals.module.css'
import type { OrderLineValues } from './line-values.ts'

/** What stands at the foot of an order. */
export const TotalRows = ({
  net,
  tax,
  total,
  currency,
}: {
  net: number
  tax: number
  total: number
  currency: string
}) => (
  <dl className={classes.totals}>
    <dt>Net</dt>
    <dd>{formatMoney(net, currency)}</dd>
    <dt>Tax</dt>
    <dd>{formatMoney(tax, currency)}</dd>
    <dt className={classes.total}>Total</dt>
    <dd className={classes.total}>{formatMoney(total, currency)}</dd>
  </dl>
)

/** While one types: of the lines that have a quantity and a price. */
export function Totals({ lines, currency }: { lines: OrderLineValues[]; currency: string }) {
  const amounts = lines.flatMap(({ quantity, unitPrice, taxRate }) =>
    quantity === null || unitPrice === null ? [] : (lineAmount({ quantity, unitPrice, taxRate }) ?? []),
  )
  const totals = orderTotals(amounts)
  return amounts.length > 0 && totals ? <TotalRows {...totals} currency={currency} /> : null
}
