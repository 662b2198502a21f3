import { messages } from '@mtambo/contract'
import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import classes from './sidebar.module.css'

/** How many conversations wait to be read. The shell follows messages, so it is asked for again when one comes. */
export function UnreadCount({ narrow }: { narrow?: boolean }) {
  const { data } = useQuery(ask(messages.unread, {}))
  if (!data?.count) return null
  return (
    <span className={classes.count}>
      {data.capped ? `${data.count}+` : data.count}
      {!narrow && <VisuallyHidden> unread</VisuallyHidden>}
    </span>
  )
}
