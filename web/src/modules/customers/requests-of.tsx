import { serviceRequests } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { REQUEST_TYPES } from '#modules/service-requests/words.ts'
import { RelatedList, RelatedRow } from '#ui/related-list.tsx'

const SHOWN = 5

export function RequestsOf({ customerId }: { customerId: string }) {
  const maySee = useCan('service-requests:read')
  const mayAsk = useCan('service-requests:review')
  const { data } = useQuery({
    ...ask(serviceRequests.list, { customerId, limit: SHOWN }),
    enabled: Boolean(maySee),
  })
  if (!maySee) return null
  return (
    <RelatedList
      title="Service requests"
      total={data?.total}
      shown={SHOWN}
      all={{ to: '/service-requests', search: { customerId } }}
      empty="Nothing was asked for."
      action={
        mayAsk && (
          <Anchor component={Link} to="/service-requests/new" search={{ customerId }} size="sm">
            New request
          </Anchor>
        )
      }
    >
      {data?.items.map(({ id, number, type, connection, submittedAt, status }) => (
        <RelatedRow
          key={id}
          to="/service-requests/$id"
          params={{ id }}
          title={REQUEST_TYPES[type]}
          context={[number, connection?.meterNumber].filter(Boolean).join(' · ')}
          at={submittedAt}
          status={status}
        />
      ))}
    </RelatedList>
  )
}
