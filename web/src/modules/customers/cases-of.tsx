import { cases } from '@mtambo/contract'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useCan, useWords } from '#lib/session.ts'
import { RelatedList, RelatedRow } from '#ui/related-list.tsx'

const SHOWN = 5

/** What was reported by a customer or at a connection, newest first. */
export function CasesOf(of: { customerId: string } | { connectionId: string }) {
  const words = useWords()
  const maySee = useCan('cases:read')
  const { data } = useQuery({ ...ask(cases.list, { ...of, limit: SHOWN }), enabled: Boolean(maySee) })
  if (!maySee) return null
  return (
    <RelatedList
      title={words.cases}
      total={data?.total}
      shown={SHOWN}
      all={{ to: '/cases', search: of }}
      empty={`No ${words.cases.toLowerCase()} reported here.`}
    >
      {data?.items.map(({ id, title, number, reportedAt, status }) => (
        <RelatedRow
          key={id}
          to="/cases/$id"
          params={{ id }}
          title={title}
          context={number}
          at={reportedAt}
          status={status}
        />
      ))}
    </RelatedList>
  )
}
