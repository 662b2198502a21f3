import { type WorkOrder, workOrders } from '@mtambo/contract'
import { Box, Grid, Group, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asTimeline } from '#ui/as-timeline.tsx'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { useCan, useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { ReportedCase } from './reported-case.tsx'
import { GoThere } from './go-there.tsx'
import { WorkActions } from './work-actions.tsx'
import { WorkLogs } from './work-logs.tsx'

export function WorkOrderPage({ id }: { id: string }) {
  const { data: order } = useSuspenseQuery(ask(workOrders.get, { id }))
  const words = useWords()
  const seesAll = useCan('work-orders:read') === 'all'
  const back = seesAll
    ? { to: '/work-orders', search: { status: 'pending' }, label: words.workOrders }
    : { to: '/my-work', label: 'My work' }
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  useLive(['work-orders', 'cases'])
  return (
    <Page
      title={order.title}
      tab={order.number}
      badge={<StatusBadge status={order.status} />}
      context={<Context order={order} />}
      back={back}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack>
            {order.status === 'on_hold' && (
              <Section title="Why it waits">
                <Text style={{ whiteSpace: 'pre-wrap' }}>{order.holdReason}</Text>
              </Section>
            )}
            <GoThere order={order} />
            <Section title="What to do">
              <Text style={{ whiteSpace: 'pre-wrap' }}>{order.description}</Text>
            </Section>
            {order.caseId && <ReportedCase id={order.caseId} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack>
            {!phone && <WorkActions order={order} />}
            <WorkLogs logs={order.logs} />
            <Section title="History">
              <Timeline entries={asTimeline(order.history)} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
      {phone && (
        <AtTheThumb>
          <WorkActions order={order} />
        </AtTheThumb>
      )}
    </Page>
  )
}

/** Stays there while the page scrolls behind it. */
const AtTheThumb = ({ children }: { children: ReactNode }) => (
  <Box pos="sticky" bottom={0} pb="xs" bg="var(--ground)" style={{ zIndex: 10 }}>
    {children}
  </Box>
)

function Context({ order }: { order: WorkOrder }) {
  return (
    <Group gap="xs">
      <span>{order.number}</span>
      <StatusBadge status={order.priority} />
      <span>
        {order.assignee?.name ?? 'Nobody yet'}, opened <TimeAgo at={order.createdAt} />
      </span>
    </Group>
  )
}
