import type { Connection } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { GeoLink } from '#ui/contact-links.tsx'
import { formatDay } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { Facts } from '#ui/facts.tsx'

export function ConnectionFacts({ connection }: { connection: Connection }) {
  const label = useLabel()
  const words = useWords()
  const { point, installationDate } = connection
  const customer = <CustomerOf connection={connection} />
  const transformer = connection.transformer && <Supplier id={connection.transformerId} text={connection.transformer} />
  const feeder = connection.feeder && <Supplier id={connection.feederId} text={connection.feeder} />
  const position = point && <GeoLink point={point} />
  return (
    <Facts
      items={[
        [words.customer, customer],
        ['Supply', `${label('connection', connection.type)}, ${connection.loadKva} kVA`],
        ['Installed', installationDate && formatDay(installationDate)],
        ['Transformer', transformer],
        ['Feeder', feeder],
        ['Address', `${connection.address}, ${connection.town}, ${connection.county}`],
        ['Position', position],
        ['Added', formatDay(connection.createdAt)],
      ]}
    />
  )
}

/** What is in the register leads to its page, for whoever may open it. */
function Supplier({ id, text }: { id: string | null; text: string }) {
  const maySee = useCan('assets:read')
  if (!id || !maySee) return text
  return (
    <Anchor component={Link} to="/assets/$id" params={{ id }}>
      {text}
    </Anchor>
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
