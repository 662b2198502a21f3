import { type PurchaseRequest, purchaseRequests } from '@mtambo/contract'
import { Anchor, Grid, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatDay, formatInstant } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useMoney } from '#lib/money.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Facts } from '#ui/facts.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { RequestActions } from './request-actions.tsx'
import { RequestLines } from './request-lines.tsx'

const SAID = { 'purchase-request.asked': 'Asked', 'purchase-request.cancelled': 'Taken back' }

export function RequestPage({ id }: { id: string }) {
  const { data: item } = useSuspenseQuery(ask(purchaseRequests.get, { id }))
  useLive(['purchasing'])
  return (
    <Page
      title={item.title}
      tab={item.number}
      badge={<StatusBadge status={item.status} />}
      context={
        <>
          {item.number}, asked by {item.askedBy.name} <TimeAgo at={item.askedAt} />
        </>
      }
      back={{ to: '/purchasing/requests', search: { status: 'open' }, label: 'Requests' }}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
          <Stack>
            <Section title="What is asked for" flush>
              <RequestLines lines={item.lines} />
            </Section>
            <Section title="History">
              <Timeline entries={asTimeline(item.history.map(named), SAID)} />
            </Section>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
          <Stack>
            <RequestActions item={item} />
            <About item={item} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

/** A decision is called after what was decided. */
const named = (entry: PurchaseRequest['history'][number]) =>
  entry.event === 'purchase-request.decided' ? { ...entry, event: `purchase-request.${entry.to}` } : entry

const OUTCOMES: Partial<Record<PurchaseRequest['status'], [who: string, why: string]>> = {
  rejected: ['Rejected by', 'Why'],
  cancelled: ['Taken back by', 'Why'],
}

function About({ item }: { item: PurchaseRequest }) {
  const money = useMoney()
  const words = useWords()
  const { reason, neededBy, estimate, workOrder, decidedBy, decidedAt, decisionNotes, status } = item
  const [who, why] = OUTCOMES[status] ?? ['Approved by', 'Note']
  return (
    <Section title="What it is for">
      <Stack>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reason}</Text>
        <Facts
          items={[
            ['Needed by', neededBy && formatDay(neededBy)],
            ['Estimate', estimate !== null && money(estimate)],
            [words.workOrder, workOrder && <WorkLink key="work" {...workOrder} />],
            [who, decidedBy && decidedAt && `${decidedBy.name}, ${formatInstant(decidedAt)}`],
            [why, decisionNotes],
          ]}
        />
      </Stack>
    </Section>
  )
}

const WorkLink = ({ id, number }: { id: string; number: string }) => (
  <Anchor component={Link} to="/work-orders/$id" params={{ id }}>
    {number}
  </Anchor>
)
