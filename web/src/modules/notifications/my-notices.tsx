import { type Notice, notifications } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useAct, useList } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { useWhen } from '#lib/when.ts'
import { LoadMore } from '#ui/phone/load-more.tsx'
import { Message, PhoneEmpty, PhoneSkeleton } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { RowButton, RowLink, Rows } from '#ui/phone/rows.tsx'
import { Tabs } from '#ui/phone/tabs.tsx'
import { UnreadMark } from '#ui/phone/unread-mark.tsx'
import { Button } from '#ui/phone/button.tsx'

export function MyNoticesPage({ unread: only }: { unread?: 'yes' }) {
  const { common, notices } = useTexts()
  const { rows, loading, error, footer } = useList(notifications.list, { unread: only })
  const { read, all, problem } = useMarkRead()
  const unread = rows.some((notice) => !notice.read)
  return (
    <PhonePage title={notices.title}>
      <Filter unread={only} />
      {(error ?? problem) && <Message tone="bad">{(error ?? problem)?.message}</Message>}
      {loading && <PhoneSkeleton heights={[80, 80, 80]} label={common.loading} />}
      {!loading && !error && rows.length === 0 && (
        <PhoneEmpty title={only ? notices.allRead : notices.emptyTitle}>{notices.empty}</PhoneEmpty>
      )}
      {unread && (
        <Button look="plain" onClick={all}>
          {notices.markAll}
        </Button>
      )}
      {rows.length > 0 && (
        <Rows>
          {rows.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onRead={() => read(notice)} />
          ))}
        </Rows>
      )}
      <LoadMore label={common.more} {...footer} />
    </PhonePage>
  )
}

/** Opening a notice reads it; the count on the first page follows. */
function useMarkRead() {
  const client = useQueryClient()
  const mark = useAct(notifications.markRead)
  const onSuccess = () => void client.invalidateQueries({ queryKey: ['my'] })
  return {
    read: (notice: Notice) => !notice.read && mark.mutate({ ids: [notice.id] }, { onSuccess }),
    all: () => mark.mutate({}, { onSuccess }),
    problem: mark.error,
  }
}

function Filter({ unread }: { unread?: 'yes' }) {
  const { cases, notices } = useTexts()
  return (
    <Tabs
      label={cases.filter}
      tabs={[
        { label: cases.all, current: !unread, to: { to: '/notices' } },
        { label: notices.unread, current: Boolean(unread), to: { to: '/notices', search: { unread: 'yes' } } },
      ]}
    />
  )
}

function NoticeRow({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { notices } = useTexts()
  const when = useWhen()
  const { about, read } = notice
  const row = {
    title: (
      <>
        {!read && <UnreadMark label={notices.unread} />}
        {notice.title}
      </>
    ),
    text: (
      <>
        {notice.text}
        <br />
        <time dateTime={notice.at.toISOString()}>{when(notice.at)}</time>
      </>
    ),
  }
  if (about?.type === 'case') return <RowLink {...row} to="/cases/$id" params={{ id: about.id }} onOpen={onRead} />
  if (about?.type === 'thread') return <RowLink {...row} to="/support/$id" params={{ id: about.id }} onOpen={onRead} />
  if (about?.type === 'service-request')
    return <RowLink {...row} to="/requests/$id" params={{ id: about.id }} onOpen={onRead} />
  if (about?.type === 'announcement') return <RowLink {...row} to="/announcements" onOpen={onRead} />
  return <RowButton {...row} disabled={read} onClick={onRead} />
}
