import { connections, type ServiceRequest } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { Facts } from '#ui/facts.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'

type Props = { item: ServiceRequest; connection: NonNullable<ServiceRequest['connection']> }

/** As it is now, beside what is asked for; or what was made of the request. */
export function ConnectionNow({ item, connection: { id, meterNumber } }: Props) {
  const words = useWords()
  const label = useLabel()
  const maySee = useCan('connections:read')
  const { data: now } = useQuery({ ...ask(connections.get, { id }), enabled: Boolean(maySee) })
  const word = words.connection.toLowerCase()
  const meter = maySee ? (
    <Anchor component={Link} to="/connections/$id" params={{ id }}>
      {meterNumber}
    </Anchor>
  ) : (
    meterNumber
  )
  const status = now && <StatusBadge status={now.status} />
  return (
    <Section title={item.type === 'new_connection' ? `The new ${word}` : `The ${word} now`}>
      <Facts
        items={[
          ['Number', meter],
          ['Status', status],
          ['Supply', now && `${label('connection', now.type)}, ${formatNumber(now.loadKva)} kVA`],
          ['Address', now && `${now.address}, ${now.town}`],
          ['Transformer', now?.transformer],
          ['Feeder', now?.feeder],
        ]}
      />
    </Section>
  )
}
