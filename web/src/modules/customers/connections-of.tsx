import { connections } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { RelatedList, RelatedRow } from '#ui/related-list.tsx'

const SHOWN = 10

export function ConnectionsOf({ customerId }: { customerId: string }) {
  const words = useWords()
  const label = useLabel()
  const maySee = useCan('connections:read')
  const mayEdit = useCan('connections:edit')
  const { data } = useQuery({ ...ask(connections.list, { customerId, limit: SHOWN }), enabled: Boolean(maySee) })
  if (!maySee) return null
  return (
    <RelatedList
      title={words.connections}
      total={data?.total}
      shown={SHOWN}
      all={{ to: '/connections', search: { customerId } }}
      empty={`No ${words.connection.toLowerCase()} yet.`}
      action={
        mayEdit && (
          <Anchor component={Link} to="/connections/new" search={{ customerId }} size="sm">
            Add {words.connection.toLowerCase()}
          </Anchor>
        )
      }
    >
      {data?.items.map(({ id, meterNumber, type, loadKva, feeder, status }) => (
        <RelatedRow
          key={id}
          to="/connections/$id"
          params={{ id }}
          title={meterNumber}
          context={[label('connection', type), `${loadKva} kVA`, feeder].filter(Boolean).join(' · ')}
          status={status}
        />
      ))}
    </RelatedList>
  )
}
