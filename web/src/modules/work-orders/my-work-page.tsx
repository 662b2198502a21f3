import { type WorkOrderRow, workOrders } from '@mtambo/contract'
import { Anchor, SegmentedControl, Stack, Title } from '@mantine/core'
import { useState } from 'react'
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
import { WorkCard } from './work-card.tsx'

type Shown = 'pending' | 'completed'

/** For a technician with a phone in one hand. */
export function MyWorkPage() {
  const [shown, setShown] = useState<Shown>('pending')
  useLive(['work-orders'])
  return (
    <Page title="My work" narrow>
      <Stack>
        <SegmentedControl
          aria-label="Which work"
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={[
            { value: 'pending', label: 'To do' },
            { value: 'completed', label: 'Completed' },
          ]}
        />
        <WorkList shown={shown} />
        <NewlyReported />
      </Stack>
    </Page>
  )
}

function WorkList({ shown }: { shown: Shown }) {
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
