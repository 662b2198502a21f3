import { inventory, purchaseOrders } from '@mtambo/contract'
import { Anchor, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatMoney } from '#lib/money.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { RelatedList, RelatedRow } from '#ui/related-list.tsx'
import { Section } from '#ui/section.tsx'
import classes from './vendors.module.css'

type Props = { vendorId: string }
const SHOWN = 5

export function OrdersOf({ vendorId }: Props) {
  const mayOrder = useCan('purchasing:edit')
  const { data } = useQuery(ask(purchaseOrders.list, { vendorId, limit: SHOWN }))
  return (
    <RelatedList
      title="Orders"
      total={data?.total}
      shown={SHOWN}
      all={{ to: '/purchasing/orders', search: { vendorId } }}
      empty="Nothing was ordered here."
      action={
        mayOrder && (
          <Anchor component={Link} to="/purchasing/orders/new" search={{ vendorId }} size="sm">
            New order
          </Anchor>
        )
      }
    >
      {data?.items.map(({ id, number, title, total, currency, createdAt, status }) => (
        <RelatedRow
          key={id}
          to="/purchasing/orders/$id"
          params={{ id }}
          title={title}
          context={`${number} · ${formatMoney(total, currency)}`}
          at={createdAt}
          status={status === 'sent' ? 'ordered' : status}
        />
      ))}
    </RelatedList>
  )
}

/** Those whose usual vendor this is. */
export function ItemsOf({ vendorId }: Props) {
  const maySee = useCan('inventory:read')
  const { data } = useQuery({ ...ask(inventory.list, { vendorId, limit: SHOWN }), enabled: Boolean(maySee) })
  if (!maySee) return null
  return (
    <RelatedList
      title="Items they deliver"
      total={data?.total}
      shown={SHOWN}
      all={{ to: '/stock', search: { vendorId } }}
      empty="No item has them as its usual vendor."
    >
      {data?.items.map(({ id, code, name, available, unit }) => (
        <RelatedRow
          key={id}
          to="/stock/$id"
          params={{ id }}
          title={name}
          context={`${code} · ${available.toLocaleString('en')} ${unit} available`}
        />
      ))}
    </RelatedList>
  )
}

const monthName = (month: string) =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })

/** What came from here in the last twelve months, by month. */
export function SpendAt({ vendorId }: Props) {
  const { data } = useQuery(ask(purchaseOrders.spend, { vendorId }))
  return (
    <Section title="Bought in twelve months" context="The value of what was received, without tax.">
      {data ? <Spend {...data} /> : <Skeleton height={96} />}
    </Section>
  )
}

function Spend({
  total,
  currency,
  months,
}: {
  total: number
  currency: string
  months: { month: string; value: number }[]
}) {
  const most = Math.max(1, ...months.map(({ value }) => value))
  if (total === 0) return <Text c="dimmed">Nothing was received from here yet.</Text>
  return (
    <Stack gap="sm">
      <Text className="tabular" fz={22} fw={650}>
        {formatMoney(total, currency)}
      </Text>
      <ul className={classes.months} aria-label="By month">
        {months.map(({ month, value }) => (
          <li key={month} title={`${monthName(month)}: ${formatMoney(value, currency)}`}>
            <span
              className={classes.bar}
              data-none={value === 0 || undefined}
              style={{ height: `${Math.round((value / most) * 100)}%` }}
            />
            <span className={classes.month} aria-hidden>
              {monthName(month).slice(0, 1)}
            </span>
            <span className={classes.said}>
              {monthName(month)}: {formatMoney(value, currency)}
            </span>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
