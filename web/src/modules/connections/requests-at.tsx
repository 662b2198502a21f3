import { serviceRequests } from '@mtambo/contract'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useCan } from '#lib/session.ts'
import { REQUEST_TYPES } from '#modules/service-requests/words.ts'
import { RelatedList, RelatedRow } from '#ui/related-list.tsx'

const SHOWN = 5

/** What its customer asked for, newest first. */
export function RequestsAt({ connectionId }: { connectionId: string }) {
  const maySee = useCan('service-requests:read')
  const { data } = useQuery({
    ...ask(serviceRequests.list, { connectionId, limit: SHOWN }),
    enabled: Boolean(maySee),
  })
  if (!maySee) return null
  return (
    <RelatedList
      title="Service requests"
      total={data?.total}
      shown={SHOWN}
      all={{ to: '/service-requests', search: { connectionId } }}
      empty="Nothing was asked for here."
    >
      {data?.items.map(({ id, type, number, submittedAt, status }) => (
        <RelatedRow
          key={id}
          to="/service-requests/$id"
          params={{ id }}
          title={REQUEST_TYPES[type]}
          context={number}
          at={submittedAt}
          status={status}
        />
      ))}
    </RelatedList>
  )
}
