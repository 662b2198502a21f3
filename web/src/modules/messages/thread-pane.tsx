import { messages } from '@mtambo/contract'
import { IconArrowLeft } from '@tabler/icons-react'
import { Anchor } from '@mantine/core'
import { Link, type To } from '#lib/router.ts'
import { useDocumentTitle } from '#ui/page.tsx'
import { Composer } from './composer.tsx'
import classes from './thread.module.css'
import { Said } from './said.tsx'
import { ThreadHead } from './thread-head.tsx'
import { askThread, useMarkRead, useThread } from './use-thread.ts'

type Props = { id: string; /** Where it fills the screen: the way out. */ back?: To & { label: string } }

export function ThreadPane({ id, back }: Props) {
  const { thread, messages: said, earlier } = useThread(askThread(id))
  useDocumentTitle(thread.subject)
  useMarkRead(messages.markRead, thread, said.at(-1)?.id)
  return (
    <div className={classes.conversation}>
      {back && <Back {...back} />}
      <ThreadHead thread={thread} alone={Boolean(back)} />
      <Said customer={thread.customer.name} messages={said} earlier={earlier} />
      <Composer key={id} thread={thread} />
    </div>
  )
}

const Back = ({ label, ...where }: To & { label: string }) => (
  <Anchor component={Link} {...where} className={classes.back}>
    <IconArrowLeft size={16} aria-hidden /> {label}
  </Anchor>
)
