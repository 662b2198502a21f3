import { type WorkOrder, workOrders } from '@mtambo/contract'
import { Alert, Box, Grid, Group, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { useCan, useWords } from '#lib/session.ts'
import { PaperLink } from '#modules/completion/paper-link.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { GoThere } from './go-there.tsx'
import { Planned } from './planned.tsx'
import { whoText } from './who.tsx'
import { WorkActions } from './work-actions.tsx'
import { WorkFacts } from './work-facts.tsx'
import { WorkPanels } from './work-panels.tsx'
import { WorkStatus } from './work-status.tsx'

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
      badge={<WorkStatus status={order.status} />}
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
            <WorkPanels order={order} side="right" />
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
      <Notice order={order} />
      {order.completionNotes && (
        <Section title="Completion notes">
          <Words>{order.completionNotes}</Words>
        </Section>
      )}
      {placed && <GoThere order={order} />}
      <Section
        title="What to do"
        action={
          <PaperLink of="work-orders" id={order.id}>
            PDF
          </PaperLink>
        }
      >
        <Stack>
          {order.description && <Words>{order.description}</Words>}
          <WorkFacts order={order} />
        </Stack>
      </Section>
      <WorkPanels order={order} side="left" />
    </Stack>
  )
}

/** What somebody should know before anything else: what it waits for, or why it will not be done. */
function Notice({ order }: { order: WorkOrder }) {
  const { status, holdReason, rejectReason, blockedBy, mayDecide } = order
  if (status === 'requested')
    return (
      <Alert color="yellow" icon={<IconHourglass aria-hidden />} title="Waits for approval">
        {mayDecide
          ? 'Approve it to open the work, or reject it with the reason. Whoever asked is told.'
          : 'Nobody works on it before it is approved. Whoever asked is told of the decision.'}
      </Alert>
    )
  if (status === 'rejected')
    return (
      <Section title="Why it was rejected">
        <Words>{rejectReason}</Words>
      </Section>
    )
  if (status === 'on_hold')
    return (
      <Section title="Why it waits">
        <Words>{holdReason}</Words>
      </Section>
    )
  if (blockedBy.length === 0 || ENDED.includes(status)) return null
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title="Blocked">
      {blockedBy.map(({ number }) => number).join(', ')} must be done first.
    </Alert>
  )
}

const ENDED: WorkOrder['status'][] = ['completed', 'closed', 'cancelled']

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
        {whoText(order) || (order.status === 'requested' && order.createdBy?.name) || 'Nobody yet'},{' '}
        {order.scheduledOn ? (
          <Planned order={order} />
        ) : (
          <>
            {order.status === 'requested' ? 'asked' : 'opened'} <TimeAgo at={order.createdAt} />
          </>
        )}
      </span>
    </Group>
  )
}
