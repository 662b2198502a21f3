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
import { AskedFor } from './asked-for.tsx'
import { GoThere } from './go-there.tsx'
import { Planned } from './planned.tsx'
import { ReportedCase } from './reported-case.tsx'
import { whoText } from './who.tsx'
import { WorkActions } from './work-actions.tsx'
import { WorkFacts } from './work-facts.tsx'
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
          <WhatAndWhere order={order} />
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
          <WorkActions order={order} phone />
        </AtTheThumb>
      )}
    </Page>
  )
}

function WhatAndWhere({ order }: { order: WorkOrder }) {
  const placed = order.locationText || order.point || order.contactName || order.contactPhone
  return (
    <Stack>
      {order.status === 'on_hold' && (
        <Section title="Why it waits">
          <Words>{order.holdReason}</Words>
        </Section>
      )}
      {order.completionNotes && (
        <Section title="Completion notes">
          <Words>{order.completionNotes}</Words>
        </Section>
      )}
      {placed && <GoThere order={order} />}
      <Section title="What to do">
        <Stack>
          {order.description && <Words>{order.description}</Words>}
          <WorkFacts order={order} />
        </Stack>
      </Section>
      {order.caseId && <ReportedCase id={order.caseId} />}
      {order.serviceRequestId && <AskedFor id={order.serviceRequestId} />}
    </Stack>
  )
}

const Words = ({ children }: { children: ReactNode }) => (
  <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</Text>
)

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
        {whoText(order) || 'Nobody yet'},{' '}
        {order.scheduledOn ? (
          <Planned order={order} />
        ) : (
          <>
            opened <TimeAgo at={order.createdAt} />
          </>
        )}
      </span>
    </Group>
  )
}
