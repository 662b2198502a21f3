import { type Case, cases } from '@mtambo/contract'
import { Grid, Group, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { asTimeline } from '#ui/as-timeline.tsx'
import { formatMinutes } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { PhotoStrip } from '#ui/photo-strip.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { CaseActions } from './case-actions.tsx'
import { CaseFacts, WhoAndWhere } from './case-facts.tsx'

/** Events whose own name would not tell. */
const SAID = { 'case.followed': 'Somebody else reports the same' }

export function CasePage({ id }: { id: string }) {
  const { data: item } = useSuspenseQuery(ask(cases.get, { id }))
  const words = useWords()
  useLive(['cases'])
  return (
    <Page
      title={item.title}
      tab={item.number}
      badge={<Badges item={item} />}
      context={<Context item={item} />}
      back={{ to: '/cases', search: { status: 'pending' }, label: words.cases }}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, sm: 6, lg: 4 }} order={1}>
          <Stack>
            <WhatHappened item={item} />
            <Section title="Who and where">
              <WhoAndWhere item={item} />
            </Section>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 6, lg: 3 }} order={{ base: 2, lg: 3 }}>
          <CaseActions item={item} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }} order={{ base: 3, lg: 2 }}>
          <WhatWasDone item={item} />
        </Grid.Col>
      </Grid>
    </Page>
  )
}

const Badges = ({ item }: { item: Case }) => (
  <Group gap="xs">
    <StatusBadge status={item.status} />
    <StatusBadge status={item.severity} />
  </Group>
)

const Context = ({ item }: { item: Case }) => (
  <>
    {item.number}, reported <TimeAgo at={item.reportedAt} />
    {item.priority && '. Reopened, so it goes first'}
  </>
)

function WhatHappened({ item }: { item: Case }) {
  return (
    <Section title="What happened">
      <Stack>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{item.description}</Text>
        {item.photos.length > 0 && <PhotoStrip photos={item.photos} />}
        <CaseFacts item={item} />
      </Stack>
    </Section>
  )
}

function WhatWasDone({ item }: { item: Case }) {
  const inTime = item.resolutionMinutes === null ? 'Resolved' : `Resolved in ${formatMinutes(item.resolutionMinutes)}`
  return (
    <Stack>
      {item.resolvedAt && (
        <Section title={inTime}>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {item.resolutionNotes ?? 'No notes were left.'}
          </Text>
        </Section>
      )}
      <Section title="History">
        <Timeline entries={asTimeline(item.history, SAID)} />
      </Section>
    </Stack>
  )
}
