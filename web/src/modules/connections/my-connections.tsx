import { connections } from '@mtambo/contract'
import { useList } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { LoadMore } from '#ui/phone/load-more.tsx'
import { Message, PhoneEmpty, PhoneSkeleton } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { RowLink, Rows } from '#ui/phone/rows.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'

export function MyConnectionsPage() {
  const { connections: texts, more } = useTexts()
  const words = useWords()
  return (
    <PhonePage title={texts.title(words)} back={{ to: '/more', label: more.title }}>
      <MyConnectionsList />
    </PhonePage>
  )
}

function MyConnectionsList() {
  const { connections: texts, common } = useTexts()
  const words = useWords()
  const { rows, loading, error, footer } = useList(connections.mine, {})
  if (loading) return <PhoneSkeleton heights={[72, 72]} label={common.loading} />
  if (error) return <Message tone="bad">{error.message}</Message>
  if (rows.length === 0) return <PhoneEmpty title={texts.emptyTitle(words)}>{texts.empty}</PhoneEmpty>
  return (
    <>
      <Rows>
        {rows.map((one) => (
          <RowLink
            key={one.id}
            to="/connections/$id"
            params={{ id: one.id }}
            title={one.meterNumber}
            text={[`${one.address}, ${one.town}`, one.openCases > 0 && texts.open(one.openCases, words)]
              .filter(Boolean)
              .join(' · ')}
            badge={<StatusBadge status={one.status} label={texts.status[one.status]} />}
          />
        ))}
      </Rows>
      <LoadMore label={common.more} {...footer} />
    </>
  )
}
