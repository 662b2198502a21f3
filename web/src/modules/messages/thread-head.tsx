import { messages, type Thread } from '@mtambo/contract'
import { Anchor, Button, Select, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { PhoneLink } from '#ui/contact-links.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'
import classes from './thread.module.css'

/** What it is about, with whom, who has it, and whether it is settled. */
export function ThreadHead({ thread, alone }: { thread: Thread; alone: boolean }) {
  const { id, name, accountNumber } = thread.customer
  return (
    <header className={classes.head}>
      <div className={classes.about}>
        <div className={classes.title}>
          <Title order={alone ? 1 : 2}>{thread.subject}</Title>
          {thread.status === 'closed' && <StatusBadge status="closed" />}
        </div>
        <div className={classes.customer}>
          <Anchor component={Link} to="/customers/$id" params={{ id }}>
            {name}
          </Anchor>
          <span className="tabular">{accountNumber}</span>
          <PhoneLink number={thread.customerPhone} />
        </div>
      </div>
      <div className={classes.tools}>
        <Assignee thread={thread} />
        <Settle thread={thread} />
      </div>
    </header>
  )
}

const NOBODY = 'nobody'

function Assignee({ thread: { id, assignee } }: { thread: Thread }) {
  const { data = [] } = useQuery(ask(messages.answerers, {}))
  const assign = useAct(messages.assign)
  // Whoever has left may still have it.
  const people = assignee && !data.some((one) => one.id === assignee.id) ? [assignee, ...data] : data
  const give = (assigneeId: string | null) =>
    assign.mutate(
      { id, assigneeId },
      {
        onError: toastRefusal,
        onSuccess: ({ assignee: now }) =>
          toast(now ? `${now.name} has this conversation now.` : 'Nobody has this conversation now.'),
      },
    )
  return (
    <Select
      aria-label="Who has it"
      w={180}
      searchable
      allowDeselect={false}
      disabled={assign.isPending}
      nothingFoundMessage="Nobody by that name"
      data={[{ value: NOBODY, label: 'Unassigned' }, ...people.map((one) => ({ value: one.id, label: one.name }))]}
      value={assignee?.id ?? NOBODY}
      onChange={(value) => value && give(value === NOBODY ? null : value)}
    />
  )
}

function Settle({ thread: { id, status } }: { thread: Thread }) {
  const move = useAct(messages.setStatus)
  const to = status === 'open' ? ('closed' as const) : ('open' as const)
  const go = () =>
    move.mutate(
      { id, status: to },
      {
        onError: toastRefusal,
        onSuccess: () => toast(to === 'closed' ? 'Closed. It opens again when the customer writes.' : 'Open again.'),
      },
    )
  return (
    <Button variant="default" loading={move.isPending} onClick={go}>
      {to === 'closed' ? 'Close' : 'Reopen'}
    </Button>
  )
}
