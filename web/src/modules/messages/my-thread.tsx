import { type Message as Written, messages } from '@mtambo/contract'
import { useEffect, useRef } from 'react'
import { useMe } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { useWhen } from '#lib/when.ts'
import { Button } from '#ui/phone/button.tsx'
import { Message } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { PhotoLinks } from '#ui/phone/photo-links.tsx'
import { MyReply } from './my-reply.tsx'
import css from './my-thread.module.css'
import { askMyThread, type Earlier, useMarkRead, useThread } from './use-thread.ts'

/** One conversation: it opens at its newest message, and follows while more come. */
export function MyThreadPage({ id }: { id: string }) {
  const { nav, support } = useTexts()
  const { organisation } = useMe()
  const { thread, messages: said, earlier } = useThread(askMyThread(id))
  const newest = said.at(-1)?.id
  useMarkRead(messages.markMineRead, thread, newest)
  return (
    <PhonePage title={thread.subject} context={organisation.name} back={{ to: '/support', label: nav.messages }}>
      <MySaid said={said} earlier={earlier} />
      {thread.status === 'closed' && <Message>{support.settledHelp}</Message>}
      <End key={id} newest={newest} />
      <MyReply key={`reply-${id}`} id={id} />
    </PhonePage>
  )
}

function MySaid({ said, earlier }: { said: Written[]; earlier: Earlier }) {
  const { support } = useTexts()
  return (
    <div role="log" aria-label={support.conversation} className={css.log}>
      {earlier.has && (
        <Button look="plain" busy={earlier.loading} onClick={earlier.load}>
          {support.earlier}
        </Button>
      )}
      <ol className={css.messages}>
        {said.map((message) => (
          <One key={message.id} message={message} />
        ))}
      </ol>
    </div>
  )
}

function One({ message: { body, author, at, fromCustomer, attachments } }: { message: Written }) {
  const { photos, support } = useTexts()
  const when = useWhen()
  return (
    <li className={css.message} data-mine={fromCustomer || undefined}>
      <div className={css.bubble}>
        <p>{body}</p>
        {attachments.length > 0 && <PhotoLinks photos={attachments} name={photos.photo} />}
      </div>
      <p className={css.signed}>
        {fromCustomer ? support.you : author} · <time dateTime={at.toISOString()}>{when(at)}</time>
      </p>
    </li>
  )
}

/** Where the eye should be: at the newest message, also when another one comes. */
function End({ newest }: { newest: string | undefined }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'end' })
  }, [newest])
  return <div ref={place} className={css.end} />
}
