import type { Case } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { GeoLink, PhoneLink } from '#ui/contact-links.tsx'
import { formatInstant, formatNumber } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useTimeZone, useWords } from '#lib/session.ts'
import { Facts } from '#ui/facts.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'

const CHANNELS: Record<Case['channel'], string> = {
  staff: 'by staff',
  portal: 'in the portal',
  qr: 'by QR code',
  sms: 'by SMS',
  ussd: 'by USSD',
  phone: 'by phone',
  email: 'by e-mail',
}

export function CaseFacts({ item }: { item: Case }) {
  const label = useLabel()
  const words = useWords()
  const timeZone = useTimeZone()
  const asset = item.asset && <AssetLink asset={item.asset} />
  const work = item.workOrder && <WorkLink order={item.workOrder} />
  return (
    <Facts
      items={[
        ['Type', label('case', item.category)],
        [words.asset, asset],
        ['Reported', `${formatInstant(item.reportedAt, timeZone)}, ${CHANNELS[item.channel]}`],
        [`${words.customers} affected`, formatNumber(item.affectedCustomers)],
        ['Assigned to', item.assignee?.name ?? 'Nobody yet'],
        [words.workOrder, work],
        ['Resolved', item.resolvedAt && formatInstant(item.resolvedAt, timeZone)],
        ['Closed', item.closedAt && formatInstant(item.closedAt, timeZone)],
      ]}
    />
  )
}

function AssetLink({ asset: { id, tag, name } }: { asset: NonNullable<Case['asset']> }) {
  const maySee = useCan('assets:read')
  const says = `${name} (${tag})`
  return maySee ? (
    <Anchor component={Link} to="/assets/$id" params={{ id }}>
      {says}
    </Anchor>
  ) : (
    says
  )
}

function WorkLink({ order }: { order: NonNullable<Case['workOrder']> }) {
  const maySee = useCan('work-orders:read')
  return (
    <>
      {maySee ? (
        <Anchor component={Link} to="/work-orders/$id" params={{ id: order.id }}>
          {order.number}
        </Anchor>
      ) : (
        order.number
      )}{' '}
      <StatusBadge status={order.status} />
    </>
  )
}

/** Who is without it, whom to call, and where to go. */
export function WhoAndWhere({ item }: { item: Case }) {
  const words = useWords()
  const { connection } = item
  const customer = item.customer && <CustomerLink customer={item.customer} />
  const phone = item.customerPhone && <PhoneLink number={item.customerPhone} />
  const reporterPhone = item.reporterPhone && <PhoneLink number={item.reporterPhone} />
  const position = item.point && <GeoLink point={item.point} />
  const meter = connection && <MeterLink connection={connection} />
  return (
    <Facts
      items={[
        [words.customer, customer],
        ['Phone', phone],
        ['Reported by', item.reporterName],
        ['Reporter’s phone', reporterPhone],
        ['Place', item.locationText],
        ['Position', position],
        [words.connection, meter],
        ['Transformer', connection?.transformer],
        ['Feeder', connection?.feeder],
      ]}
    />
  )
}

function CustomerLink({ customer: { id, name, accountNumber } }: { customer: NonNullable<Case['customer']> }) {
  const maySee = useCan('customers:read')
  return (
    <>
      {maySee ? (
        <Anchor component={Link} to="/customers/$id" params={{ id }}>
          {name}
        </Anchor>
      ) : (
        name
      )}
      <Text size="sm" c="dimmed">
        {accountNumber}
      </Text>
    </>
  )
}

function MeterLink({ connection: { id, meterNumber } }: { connection: NonNullable<Case['connection']> }) {
  const maySee = useCan('connections:read')
  return maySee ? (
    <Anchor component={Link} to="/connections/$id" params={{ id }}>
      {meterNumber}
    </Anchor>
  ) : (
    meterNumber
  )
}
