import { messages } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { RelatedList, RelatedRow } from '#ui/related-list.tsx'
import { TimeAgo } from '#ui/time.tsx'

const SHOWN = 5

export function MessagesOf({ customerId }: { customerId: string }) {
  const maySee = useCan('messages:answer')
  const { data } = useQuery({
    ...ask(messages.threads, { customerId, box: 'all', limit: SHOWN }),
    enabled: Boolean(maySee),
  })
  if (!maySee) return null
  return (
    <RelatedList
      title="Messages"
      total={data?.items.length}
      more={Boolean(data?.nextCursor)}
      shown={SHOWN}
      all={{ to: '/messages', search: { customerId, box: 'all' } }}
      empty="No messages yet."
      action={
        <Anchor component={Link} to="/messages/new" search={{ customerId }} size="sm">
          Write
        </Anchor>
      }
    >
      {data?.items.map(({ id, subject, preview, unread, lastAt, status }) => (
        <RelatedRow
          key={id}
          to="/messages/$id"
          params={{ id }}
          title={unread > 0 ? `${subject} (${unread} unread)` : subject}
          context={preview}
          at={lastAt}
          status={status}
        />
      ))}
    </RelatedList>
  )
}

const WHO = { in: 'They called', out: 'We called' }

/** Telephone calls, which staff noted. */
export function CallsOf({ customerId }: { customerId: string }) {
  const mayLog = useCan('messages:answer')
  const { data } = useQuery(ask(messages.calls, { customerId, limit: SHOWN }))
  return (
    <RelatedList
      title="Calls"
      total={data?.items.length}
      more={Boolean(data?.nextCursor)}
      shown={SHOWN}
      all={{ to: '/calls', search: { customerId } }}
      empty="No calls noted."
      action={
        mayLog && (
          <Anchor component={Link} to="/calls/new" search={{ customerId }} size="sm">
            Log a call
          </Anchor>
        )
      }
    >
      {data?.items.map(({ id, direction, summary, minutes, by, at }) => (
        <div key={id} style={{ paddingBlock: 8 }}>
          <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{summary}</Text>
          <Text size="sm" c="dimmed">
            {[WHO[direction], minutes !== null && `${minutes} min`, by.name].filter(Boolean).join(' · ')} ·{' '}
            <TimeAgo at={at} />
          </Text>
        </div>
      ))}
    </RelatedList>
  )
}
