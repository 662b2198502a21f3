import type { Connection } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { GeoLink } from '#ui/contact-links.tsx'
import { formatDay, formatNumber } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useLabel, useWords } from '#lib/session.ts'
import { Facts } from '#ui/facts.tsx'

export function ConnectionFacts({ connection }: { connection: Connection }) {
  const label = useLabel()
  const words = useWords()
  const { point, lastReadingKwh, lastReadingDate, installationDate } = connection
  const customer = <CustomerOf connection={connection} />
  const position = point && <GeoLink point={point} />
  return (
    <Facts
      items={[
        [words.customer, customer],
        ['Supply', `${label('connection', connection.type)}, ${connection.loadKva} kVA`],
        ['Installed', installationDate && formatDay(installationDate)],
        ['Transformer', connection.transformer],
        ['Feeder', connection.feeder],
        ['Address', `${connection.address}, ${connection.town}, ${connection.county}`],
        ['Position', position],
        ['Last reading', lastReadingKwh !== null && `${formatNumber(lastReadingKwh)} kWh`],
        ['Read on', lastReadingDate && formatDay(lastReadingDate)],
        ['Added', formatDay(connection.createdAt)],
      ]}
    />
  )
}

function CustomerOf({ connection: { customer } }: { connection: Connection }) {
  return (
    <>
      <Anchor component={Link} to="/customers/$id" params={{ id: customer.id }}>
        {customer.name}
      </Anchor>
      <Text size="sm" c="dimmed">
        {customer.accountNumber}
      </Text>
    </>
  )
}
