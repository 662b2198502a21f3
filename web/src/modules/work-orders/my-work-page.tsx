import { type WorkOrderRow, workOrders } from '@mtambo/contract'
import { Anchor, Button, SegmentedControl, Stack, Title } from '@mantine/core'
import { IconScan } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { byTime } from './my-work.ts'
import { useToday } from './planned.tsx'
import { RequestButton } from './request-button.tsx'
import { WorkCard } from './work-card.tsx'

export type MyWorkShown = 'pending' | 'completed' | 'asked'
type Props = { shown?: MyWorkShown; onShown: (shown: MyWorkShown) => void }

/** For a technician with a phone in one hand. */
export function MyWorkPage({ shown = 'pending', onShown }: Props) {
  const asks = useCan('work-orders:request')
  useLive(['work-orders'])
  return (
    <Page
      title="My work"
      narrow
      actions={
        <>
          <ScanButton />
          <RequestButton />
        </>
      }
    >
      <Stack>
        <SegmentedControl
          aria-label="Which work"
          value={shown}
          onChange={(value) => onShown(value as MyWorkShown)}
          data={[
            { value: 'pending', label: 'To do' },
            { value: 'completed', label: 'Completed' },
            ...(asks ? [{ value: 'asked', label: 'My requests' }] : []),
          ]}
        />
        {shown === 'asked' ? <Asked /> : <WorkList shown={shown} />}
        <NewlyReported />
      </Stack>
    </Page>
  )
}

/** To the page of the machine one stands before. */
function ScanButton() {
  const maySee = useCan('assets:read')
  if (!maySee) return null
  return (
    <Button component={Link} to="/scan" variant="default" leftSection={<IconScan size={18} aria-hidden />}>
      Scan
    </Button>
  )
}

/** What I have asked for, whatever became of it. */
function Asked() {
  const list = useList(workOrders.list, { asked: 'me', limit: 50 })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  if (list.loading) return <ListSkeleton rows={4} height={108} />
  if (list.rows.length === 0)
    return (
      <Empty title="You have asked for nothing yet" action={<RequestButton />}>
        What you ask for waits here until somebody has decided, and stays to be found.
      </Empty>
    )
  return (
    <>
      <Cards label="My requests" orders={list.rows} />
      {list.footer.hasMore && <ListFooter {...list.footer} />}
    </>
  )
}

function WorkList({ shown }: { shown: 'pending' | 'completed' }) {
  const today = useToday()
  const list = useList(workOrders.list, { mine: 'yes', status: shown, limit: 50 })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  if (list.loading) return <ListSkeleton rows={4} height={108} />
  if (list.rows.length === 0) {
    return shown === 'pending' ? (
      <Empty title="Nothing to do right now">
        You will be told here, by e-mail and by SMS when you are given work.
      </Empty>
    ) : (
      <Empty title="Nothing completed yet">What you complete is kept here.</Empty>
    )
  }
  return (
    <>
      {shown === 'pending' ? (
        byTime(list.rows, today).map(({ title, orders }) => (
          <Stack key={title} gap="xs">
            <Title order={2}>{title}</Title>
            <Cards label={title} orders={orders} />
          </Stack>
        ))
      ) : (
        <Cards label="Completed" orders={list.rows} />
      )}
      {list.footer.hasMore && <ListFooter {...list.footer} />}
    </>
  )
}

const Cards = ({ label, orders }: { label: string; orders: WorkOrderRow[] }) => (
  <Stack component="ul" aria-label={label} gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
    {orders.map((order) => (
      <li key={order.id}>
        <WorkCard order={order} />
      </li>
    ))}
  </Stack>
)

/** What a technician may pick up before anybody assigned it. */
function NewlyReported() {
  const words = useWords()
  const maySee = useCan('cases:read')
  if (!maySee) return null
  return (
    <Anchor
      component={Link}
      to="/cases"
      search={{ status: 'reported' }}
      mih={44}
      style={{ display: 'inline-flex', alignItems: 'center' }}
    >
      Newly reported {words.cases.toLowerCase()}
    </Anchor>
  )
}
