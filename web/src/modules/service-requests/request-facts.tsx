import type { ServiceRequest } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { formatDay, formatInstant, formatNumber } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useMe, useTimeZone, useWords } from '#lib/session.ts'
import { GeoLink, PhoneLink } from '#ui/contact-links.tsx'
import { Facts } from '#ui/facts.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'

/** Only what this type was told. */
export function AskedFor({ item }: { item: ServiceRequest }) {
  const label = useLabel()
  const words = useWords()
  const { areas } = useMe().organisation
  const timeZone = useTimeZone()
  const area = areas.find(({ code }) => code === item.areaCode)?.name
  const position = item.point && <GeoLink point={item.point} />
  const phone = item.newPhone && <PhoneLink number={item.newPhone} />
  const work = item.workOrder && <WorkLink order={item.workOrder} />
  return (
    <Facts
      items={[
        ['Supply', item.connectionType && label('connection', item.connectionType)],
        ['Load', item.loadKva !== null && `${formatNumber(item.loadKva)} kVA`],
        ['Place', [item.address, item.town, area].filter(Boolean).join(', ')],
        ['Position', position],
        ['New holder', [item.newFirstName, item.newLastName].filter(Boolean).join(' ')],
        ['ID number', item.newIdNumber],
        ['New phone', phone],
        ['Wanted from', item.wantedOn && formatDay(item.wantedOn)],
        [words.workOrder, work],
        ['Submitted', formatInstant(item.submittedAt, timeZone)],
        ['Resolved', item.resolvedAt && formatInstant(item.resolvedAt, timeZone)],
      ]}
    />
  )
}

function WorkLink({ order: { id, number, status, scheduledOn } }: { order: NonNullable<ServiceRequest['workOrder']> }) {
  const maySee = useCan('work-orders:read')
  return (
    <>
      {maySee ? (
        <Anchor component={Link} to="/work-orders/$id" params={{ id }}>
          {number}
        </Anchor>
      ) : (
        number
      )}{' '}
      <StatusBadge status={status} />
      {scheduledOn && (
        <Text size="sm" c="dimmed">
          {formatDay(scheduledOn)}
        </Text>
      )}
    </>
  )
}

export function WhoAsks({ item: { customer, customerPhone } }: { item: ServiceRequest }) {
  const maySee = useCan('customers:read')
  const name = maySee ? (
    <Anchor component={Link} to="/customers/$id" params={{ id: customer.id }}>
      {customer.name}
    </Anchor>
  ) : (
    customer.name
  )
  return (
    <Facts
      items={[
        ['Name', name],
        ['Account', customer.accountNumber],
        ['Phone', <PhoneLink key="phone" number={customerPhone} />],
      ]}
    />
  )
}
