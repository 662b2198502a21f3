import type { Notice } from '@mtambo/contract'
import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { TimeAgo } from '#ui/time.tsx'
import classes from './notices.module.css'

export function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  return (
    <UnstyledButton className={classes.notice} data-unread={!notice.read || undefined} onClick={onOpen}>
      <span className={classes.line}>
        <span className={classes.title}>
          {!notice.read && <VisuallyHidden>Unread: </VisuallyHidden>}
          {notice.title}
        </span>
        <Text span size="sm" c="dimmed" className={classes.when}>
          <TimeAgo at={notice.at} />
        </Text>
      </span>
      <span className={classes.text}>{notice.text}</span>
    </UnstyledButton>
  )
}
