import { messages, type MyThreadRow } from '@mtambo/contract'
import { useList } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { useWhen } from '#lib/when.ts'
import { ButtonLink } from '#ui/phone/button.tsx'
import { LoadMore } from '#ui/phone/load-more.tsx'
import { Message, PhoneEmpty, PhoneSkeleton } from '#ui/phone/message.tsx'
import { PhonePage, StickyAction } from '#ui/phone/phone-page.tsx'
import { RowLink, Rows } from '#ui/phone/rows.tsx'
import { UnreadMark } from '#ui/phone/unread-mark.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import css from './my-thread.module.css'

/** What I wrote with my utility, the newest first. */
export function MyThreadsPage() {
  const { nav, support } = useTexts()
  return (
    <PhonePage title={nav.messages} context={support.lead}>
      <MyThreads />
      <StickyAction>
        <ButtonLink to="/support/new">{support.write}</ButtonLink>
      </StickyAction>
    </PhonePage>
  )
}

function MyThreads() {
  const { common, support } = useTexts()
  const { rows, loading, error, footer } = useList(messages.mine, {})
  if (loading) return <PhoneSkeleton heights={[88, 88, 88]} label={common.loading} />
  if (error) return <Message tone="bad">{error.message}</Message>
  if (rows.length === 0) return <PhoneEmpty title={support.emptyTitle}>{support.empty}</PhoneEmpty>
  return (
    <>
      <Rows>
        {rows.map((one: MyThreadRow) => (
          <MyRow key={one.id} one={one} />
        ))}
      </Rows>
      <LoadMore label={common.more} {...footer} />
    </>
  )
}

function MyRow({ one: { id, subject, preview, lastFromCustomer, lastAt, unread, status } }: { one: MyThreadRow }) {
  const { support } = useTexts()
  const when = useWhen()
  return (
    <RowLink
      to="/support/$id"
      params={{ id }}
      title={
        <>
          {unread > 0 && <UnreadMark label={support.unread} />}
          {subject}
        </>
      }
      badge={status === 'closed' && <StatusBadge status="closed" label={support.settled} />}
      text={
        <>
          <span className={css.preview}>
            {lastFromCustomer && `${support.you}: `}
            {preview}
          </span>
          <time dateTime={lastAt.toISOString()}>{when(lastAt)}</time>
        </>
      }
    />
  )
}
