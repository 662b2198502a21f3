import { type PurchaseOrder, purchaseOrders } from '@mtambo/contract'
import { Anchor, Button, Grid, Stack, Text } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { fileAddress } from '#lib/address.ts'
import { formatDay, formatInstant } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Facts } from '#ui/facts.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { OrderActions } from './order-actions.tsx'
import { OrderBadges } from './order-badges.tsx'
import { OrderLines } from './order-lines.tsx'
import { Receipts } from './receipts.tsx'
import { TotalRows } from './totals.tsx'

const SAID = {
  'purchase-order.written': 'Written',
  'purchase-order.approval-asked': 'Approval asked for',
  'purchase-order.declined': 'Given back',
  'purchase-order.received': 'Goods came',
}

export function OrderPage({ id }: { id: string }) {
  const { data: order } = useSuspenseQuery(ask(purchaseOrders.get, { id }))
  useLive(['purchasing', 'vendors'])
  return (
    <Page
      title={order.number}
      badge={<OrderBadges order={order} />}
      context={
        <>
          {order.vendor.name}, written by {order.createdBy.name} <TimeAgo at={order.createdAt} />
        </>
      }
      back={{ to: '/purchasing/orders', search: { status: 'open' }, label: 'Orders' }}
      actions={<Pdf id={id} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
          <Stack>
            <Section title="What is ordered" flush>
              <OrderLines order={order} />
              <div style={{ padding: 'var(--mantine-spacing-md)' }}>
                <TotalRows {...order} />
              </div>
            </Section>
            {order.receipts.length > 0 && (
              <Section title="What has come">
                <Receipts receipts={order.receipts} />
              </Section>
            )}
            <Section title="History">
              <Timeline entries={asTimeline(order.history.map(named), SAID)} />
            </Section>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
          <Stack>
            <OrderActions order={order} />
            <About order={order} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

/** What is sent is called ordered, as everywhere on this page; sent a second time is only mailed again. */
const named = ({ event, from, to, ...entry }: PurchaseOrder['history'][number]) => ({
  ...entry,
  event: event === 'purchase-order.sent' && to === null ? 'purchase-order.mailed-again' : event,
  from: from === 'sent' ? 'ordered' : from,
  to: to === 'sent' ? 'ordered' : to,
})

const Pdf = ({ id }: { id: string }) => (
  <Button
    component="a"
    href={fileAddress(purchaseOrders.pdf, { id })}
    download
    variant="default"
    leftSection={<IconFileTypePdf size={16} aria-hidden />}
  >
    PDF
  </Button>
)

function About({ order }: { order: PurchaseOrder }) {
  const { vendor, expectedOn, store, notes, approval, sentAt, sentTo } = order
  return (
    <Section title="About the order">
      <Stack>
        <Facts
          items={[
            [
              'Vendor',
              <Anchor key="vendor" component={Link} to="/purchasing/vendors/$id" params={{ id: vendor.id }}>
                {vendor.name}
              </Anchor>,
            ],
            ['Expected on', expectedOn && formatDay(expectedOn)],
            ['Deliver to', store?.name],
            ['Sent', sentAt && formatInstant(sentAt)],
            ['Sent to', sentTo ?? (sentAt && 'By other means')],
            ['Approved by', approval.by && approval.at && `${approval.by.name}, ${formatInstant(approval.at)}`],
          ]}
        />
        {notes && (
          <Text c="dimmed" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {notes}
          </Text>
        )}
      </Stack>
    </Section>
  )
}
