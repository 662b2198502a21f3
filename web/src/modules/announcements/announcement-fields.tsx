import type { AnnouncementKind } from '@mtambo/contract'
import { Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useMe, useWords } from '#lib/session.ts'
import { MomentField } from '#ui/moment-field.tsx'
import { Section } from '#ui/section.tsx'
import { SeveralSelect } from '#ui/several-select.tsx'
import { Preview } from './preview.tsx'
import { isSent } from './state.ts'

export type AnnouncementValues = {
  kind: AnnouncementKind
  title: string
  body: string
  areas: string[]
  /** ISO 8601, or nothing yet. */
  startsAt: string
  endsAt: string
}
type Form = { getInputProps: UseFormReturnType<AnnouncementValues>['getInputProps']; values: AnnouncementValues }

const KINDS: { value: AnnouncementKind; label: string; description: string }[] = [
  { value: 'outage', label: 'Outage', description: 'Supply is off now. Customers there are also sent it.' },
  {
    value: 'planned_outage',
    label: 'Planned outage',
    description: 'Supply will be off. Shown from a week before; customers there are also sent it.',
  },
  { value: 'information', label: 'News', description: 'Only shown in the portal.' },
]

export function AnnouncementFields({ form }: { form: Form }) {
  return (
    <>
      <Section title="What">
        <What form={form} />
      </Section>
      <Section title="Where and when">
        <WhereAndWhen form={form} />
      </Section>
      <Section title="As customers see it">
        <Live values={form.values} />
      </Section>
    </>
  )
}

const What = ({ form }: { form: Form }) => (
  <Stack>
    <Radio.Group label="Kind" required {...form.getInputProps('kind')}>
      <Stack gap="xs" mt={4}>
        {KINDS.map((kind) => (
          <Radio key={kind.value} {...kind} />
        ))}
      </Stack>
    </Radio.Group>
    <TextInput label="Title" required maxLength={120} {...form.getInputProps('title')} />
    <Textarea
      label="What customers should know"
      description="Why, what they can do, and when they hear more."
      required
      minRows={4}
      {...form.getInputProps('body')}
    />
  </Stack>
)

function WhereAndWhen({ form }: { form: Form }) {
  const words = useWords()
  const { areas } = useMe().organisation
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <SeveralSelect
        label="Where"
        none="Everywhere"
        description={`One ${words.area.toLowerCase()} or several; leave it empty for everywhere.`}
        data={areas.map(({ name }) => name)}
        style={{ gridColumn: '1 / -1' }}
        {...form.getInputProps('areas')}
      />
      <MomentField label="From" required {...form.getInputProps('startsAt')} />
      <MomentField label="Until" description="Leave it empty if nobody knows yet." {...form.getInputProps('endsAt')} />
    </SimpleGrid>
  )
}

function Live({ values }: { values: AnnouncementValues }) {
  const { kind, title, body, startsAt, endsAt } = values
  return (
    <Stack gap="xs">
      <Preview
        kind={kind}
        title={title || 'The title'}
        body={body || 'What customers should know.'}
        startsAt={startsAt ? new Date(startsAt) : null}
        endsAt={endsAt ? new Date(endsAt) : null}
      />
      <Text size="sm" c="dimmed">
        {isSent(kind)
          ? 'When you publish it, everybody there who uses the portal gets a notice, and an e-mail or SMS as they chose. Later changes are shown, not sent again.'
          : 'Nobody is sent anything.'}
      </Text>
    </Stack>
  )
}
