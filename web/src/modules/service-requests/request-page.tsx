import { type ServiceRequest, serviceRequests } from '@mtambo/contract'
import { Grid, Group, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Page } from '#ui/page.tsx'
import { PhotoStrip } from '#ui/photo-strip.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { ConnectionNow } from './connection-now.tsx'
import { RequestActions } from './request-actions.tsx'
import { AskedFor, WhoAsks } from './request-facts.tsx'
import { REQUEST_TYPES } from './words.ts'

export function RequestPage({ id }: { id: string }) {
  const { data: item } = useSuspenseQuery(ask(serviceRequests.get, { id }))
  const words = useWords()
  useLive(['service-requests', 'work-orders'])
  return (
    <Page
      title={REQUEST_TYPES[item.type]}
      tab={item.number}
      badge={<Badges item={item} />}
      context={<Context item={item} />}
      back={{ to: '/service-requests', search: { status: 'pending' }, label: 'Service requests' }}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, sm: 6, lg: 4 }} order={1}>
          <Stack>
            <WhatIsAsked item={item} />
            <Section title={words.customer}>
              <WhoAsks item={item} />
            </Section>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 6, lg: 3 }} order={{ base: 2, lg: 3 }}>
          <RequestActions item={item} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }} order={{ base: 3, lg: 2 }}>
          <WhatWasDone item={item} />
        </Grid.Col>
      </Grid>
    </Page>
  )
}

const Badges = ({ item }: { item: ServiceRequest }) => (
  <Group gap="xs">
    <StatusBadge status={item.status} />
    <StatusBadge status={item.priority} />
  </Group>
)

const Context = ({ item: { number, customer, submittedAt, assignee } }: { item: ServiceRequest }) => (
  <>
    {number}, {customer.name}, submitted <TimeAgo at={submittedAt} />
    {assignee && `. Reviewed by ${assignee.name}`}
  </>
)

function WhatIsAsked({ item }: { item: ServiceRequest }) {
  return (
    <Section title="What is asked for">
      <Stack>
        {item.description && <Said>{item.description}</Said>}
        <AskedFor item={item} />
        {item.documents.length > 0 && <PhotoStrip photos={item.documents} label="Documents" />}
      </Stack>
    </Section>
  )
}

function WhatWasDone({ item }: { item: ServiceRequest }) {
  return (
    <Stack>
      {item.resolutionNotes && (
        <Section title={item.status === 'rejected' ? 'Why it was rejected' : 'What was done'}>
          <Said>{item.resolutionNotes}</Said>
        </Section>
      )}
      {item.connection && <ConnectionNow item={item} connection={item.connection} />}
      <Section title="History">
        <Timeline entries={asTimeline(item.history)} />
      </Section>
    </Stack>
  )
}

const Said = ({ children }: { children: ReactNode }) => (
  <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</Text>
)
