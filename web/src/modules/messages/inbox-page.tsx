import type { Input, messages } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconMessagePlus } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useLive } from '#lib/live.ts'
import { Link } from '#lib/router.ts'
import { Empty } from '#ui/empty.tsx'
import { Page } from '#ui/page.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import classes from './inbox.module.css'
import { InboxMenu } from './inbox-menu.tsx'
import { ThreadList } from './thread-list.tsx'
import { ThreadPane } from './thread-pane.tsx'

export type InboxSearch = Omit<Input<typeof messages.threads>, 'cursor' | 'limit'>
type Props = { search: InboxSearch; onSearch: (next: InboxSearch) => void; /** The open one. */ id?: string }

/** The list and the conversation side by side; where there is no room, one after the other. */
export function InboxPage({ search, onSearch, id }: Props) {
  const single = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false })
  useLive(['messages'])
  if (single && id)
    return (
      <div className={classes.alone}>
        <Opened id={id} back={{ to: '/messages', search, label: 'Messages' }} />
      </div>
    )
  return (
    <Page title="Messages" actions={<Actions />}>
      <div className={classes.panes} data-single={single || undefined}>
        <section className={classes.list} aria-label="Conversations">
          <ThreadList search={search} onSearch={onSearch} />
        </section>
        {!single && (
          <section className={classes.pane} aria-label="Conversation">
            {id ? (
              <Opened id={id} />
            ) : (
              <Empty title="No conversation open">Choose one from the list, or write to somebody.</Empty>
            )}
          </section>
        )}
      </div>
    </Page>
  )
}

const Opened = (props: Parameters<typeof ThreadPane>[0]) => (
  <Suspense fallback={<Waiting />}>
    <ThreadPane key={props.id} {...props} />
  </Suspense>
)

const Waiting = () => (
  <div className={classes.waiting}>
    <ListSkeleton rows={5} height={84} />
  </div>
)

const Actions = () => (
  <>
    <InboxMenu />
    <Button component={Link} to="/messages/new" leftSection={<IconMessagePlus size={16} aria-hidden />}>
      New message
    </Button>
  </>
)
