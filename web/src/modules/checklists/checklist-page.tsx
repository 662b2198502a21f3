import { type Checklist, checklists, type Step } from '@mtambo/contract'
import { Badge, Button, Grid, Group, Stack, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLive } from '#lib/live.ts'
import { ask, useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel } from '#lib/session.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'
import classes from './checklists.module.css'
import { KIND_WORDS, limitsText, ON_FAIL_WORDS } from './words.ts'

const SAID = { 'checklist.retired': 'Taken out of use', 'checklist.restored': 'In use again' }

export function ChecklistPage({ id }: { id: string }) {
  const { data } = useSuspenseQuery(ask(checklists.get, { id }))
  const mayEdit = useCan('work-orders:create')
  const label = useLabel()
  useLive(['checklists'])
  const kinds = data.categories.map((code) => label('asset', code)).join(', ')
  return (
    <Page
      title={data.name}
      badge={!data.active && <Badge color="gray">Not in use</Badge>}
      context={`Version ${data.version} · ${kinds || 'For any equipment'}`}
      back={{ to: '/checklists', label: 'Checklists' }}
      actions={mayEdit && <Actions checklist={data} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Section title={data.steps.length === 1 ? '1 step' : `${data.steps.length} steps`} context={data.description}>
            <ol className={classes.steps}>
              {data.steps.map((step) => (
                <StepRead key={step.id} step={step} />
              ))}
            </ol>
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Section title="History">
            <Timeline entries={asTimeline(data.history, SAID)} />
          </Section>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

function Actions({ checklist: { id, name, active } }: { checklist: Checklist }) {
  const setActive = useAct(checklists.setActive)
  const turn = () =>
    setActive.mutate(
      { id, active: !active },
      {
        onError: toastRefusal,
        onSuccess: () => toast(active ? `${name} is offered no more.` : `${name} is in use again.`),
      },
    )
  return (
    <Group gap="xs">
      <Button variant="default" loading={setActive.isPending} onClick={turn}>
        {active ? 'Take out of use' : 'Use again'}
      </Button>
      <Button
        component={Link}
        to="/checklists/$id/edit"
        params={{ id }}
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        Edit
      </Button>
    </Group>
  )
}

function StepRead({ step }: { step: Step }) {
  const { instruction, kind, required, onFail, options, meter } = step
  const fails = options.filter((option) => option.fails).map((option) => option.label)
  return (
    <li className={classes.step}>
      <Text fw={550}>{instruction}</Text>
      <Stack gap={0}>
        <Text size="sm" c="dimmed">
          {[KIND_WORDS[kind], meter, limitsText(step), required ? 'required' : 'may be left out']
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {options.length > 0 && (
          <Text size="sm" c="dimmed">
            {options.map((option) => option.label).join(', ')}
            {fails.length > 0 && `. Fails: ${fails.join(', ')}`}
          </Text>
        )}
        {onFail !== 'nothing' && kind !== 'text' && kind !== 'photo' && kind !== 'signature' && (
          <Text size="sm" c="dimmed">
            When it fails: {ON_FAIL_WORDS[onFail].toLowerCase()}
          </Text>
        )}
      </Stack>
    </li>
  )
}
