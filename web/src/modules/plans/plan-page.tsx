import { type Plan, plans } from '@mtambo/contract'
import { Grid, Stack, Tabs, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { formatMinutes } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Facts } from '#ui/facts.tsx'
import { Fold } from '#ui/fold.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { Forecast } from './forecast.tsx'
import { PlanActions } from './plan-actions.tsx'
import { PlanAssets } from './plan-assets.tsx'
import { PlanJobs } from './plan-jobs.tsx'
import { alsoSpoken, HISTORY, spoken } from './words.ts'

export function PlanPage({ id }: { id: string }) {
  const { data: plan } = useSuspenseQuery(ask(plans.get, { id }))
  useLive(['plans', 'work-orders', 'meters'])
  return (
    <Page
      title={plan.name}
      badge={<StatusBadge status={plan.status} />}
      context={spoken(plan.rule)}
      back={{ to: '/plans', search: { status: 'active' }, label: 'Plans' }}
      actions={<PlanActions plan={plan} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 2, md: 1 }}>
          <Stack>
            <When plan={plan} />
            <What plan={plan} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 1, md: 2 }}>
          <Parts plan={plan} />
        </Grid.Col>
      </Grid>
    </Page>
  )
}

const When = ({ plan: { rule } }: { plan: Plan }) => (
  <Section title="When">
    <Stack gap="xs">
      {alsoSpoken(rule).map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
    </Stack>
  </Section>
)

function What({ plan }: { plan: Plan }) {
  const label = useLabel()
  const words = useWords()
  const { description, rule } = plan
  return (
    <Section title="What and who">
      <Stack>
        <Facts
          items={[
            [words.workOrder, plan.title],
            ['Type', label('work', plan.type)],
            ['Priority', <StatusBadge key="priority" status={plan.priority} />],
            ['Takes', plan.estimatedMinutes && formatMinutes(plan.estimatedMinutes)],
            [words.technician, plan.assignee?.name],
            ['Team', plan.team?.name],
            ['Given to', !plan.assignee && !plan.team && 'Nobody yet; chosen when the work appears'],
          ]}
        />
        {description && <Tasks title={rule.levelName ?? 'Tasks'}>{description}</Tasks>}
        {rule.levels.map(({ name, description: tasks, estimatedMinutes }) => (
          <Tasks
            key={name}
            title={[name, estimatedMinutes && formatMinutes(estimatedMinutes)].filter(Boolean).join(', ')}
          >
            {tasks}
          </Tasks>
        ))}
      </Stack>
    </Section>
  )
}

const Tasks = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <Text size="sm" c="dimmed">
      {title}
    </Text>
    <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</Text>
  </div>
)

/** Tabs; on a phone one below the other, each loaded when it is opened. */
function Parts({ plan }: { plan: Plan }) {
  const words = useWords()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const maySeeWork = useCan('work-orders:read')
  const [open, setOpen] = useState<string[]>(['assets'])
  const parts = [
    { key: 'assets', title: `${words.assets} (${plan.assets})`, shown: <PlanAssets plan={plan} /> },
    { key: 'forecast', title: 'Forecast', shown: <Forecast planId={plan.id} /> },
    { key: 'jobs', title: maySeeWork ? words.workOrders : 'Past', shown: <PlanJobs planId={plan.id} /> },
    {
      key: 'history',
      title: 'History',
      shown: <Timeline entries={asTimeline(plan.history, HISTORY)} />,
    },
  ]
  if (phone)
    return (
      <Stack gap="xs">
        {parts.map(({ key, title, shown }) => (
          <Fold
            key={key}
            title={title}
            open={open.includes(key)}
            onOpen={(on) => setOpen(on ? [...open, key] : open.filter((each) => each !== key))}
          >
            {shown}
          </Fold>
        ))}
      </Stack>
    )
  return (
    <Tabs defaultValue="assets" keepMounted={false}>
      <Tabs.List aria-label="Parts of the page" mb="md">
        {parts.map(({ key, title }) => (
          <Tabs.Tab key={key} value={key}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ key, shown }) => (
        <Tabs.Panel key={key} value={key}>
          {shown}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
