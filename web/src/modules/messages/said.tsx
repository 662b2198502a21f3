import type { Message } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { PhotoStrip } from '#ui/photo-strip.tsx'
import { TimeAgo } from '#ui/time.tsx'
import classes from './thread.module.css'
import type { Earlier } from './use-thread.ts'

type Props = { customer: string; messages: Message[]; earlier: Earlier }

/** What was written, the newest at the bottom, where the eye is. It can be scrolled from the keyboard. */
export function Said({ customer, messages, earlier }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} role="log" aria-label={`Conversation with ${customer}`} tabIndex={0}>
      <ol className={classes.messages}>
        {earlier.has && (
          <li className={classes.earlier}>
            <Button variant="default" loading={earlier.loading} onClick={earlier.load}>
              Show earlier messages
            </Button>
          </li>
        )}
        {messages.map((message) => (
          <One key={message.id} message={message} />
        ))}
      </ol>
    </div>
  )
}

const One = ({ message: { body, author, at, fromCustomer, attachments } }: { message: Message }) => (
  <li className={classes.message} data-ours={!fromCustomer || undefined}>
    <div className={classes.bubble}>
      <p className={classes.body}>{body}</p>
      {attachments.length > 0 && <PhotoStrip photos={attachments} label="Attachments" />}
    </div>
    <p className={classes.signed}>
      {author} · <TimeAgo at={at} />
    </p>
  </li>
)
