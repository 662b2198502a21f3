import { backup } from '@mtambo/contract'
import { NumberInput, SimpleGrid, Stack, Switch, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { SaveBar } from '#modules/settings/save-bar.tsx'
import { usePart } from '#modules/settings/use-part.ts'
import { Section } from '#ui/section.tsx'

const KINDS = [
  ['notices', 'Notices in the application'],
  ['email', 'E-mails'],
  ['sms', 'SMS'],
] as const

/** What happens by itself: nightly backups, and messages that are forgotten. */
export function DataSettings() {
  const { data } = useSuspenseQuery(ask(backup.settings, {}))
  const { form, submit, bar } = usePart(backup.saveSettings, 'data', data, { said: 'Saved.', read: (saved) => saved })
  return (
    <form noValidate onSubmit={submit}>
      <Section title="By itself" context="What happens at night, without anybody asking for it.">
        <Stack>
          <Switch
            label="A backup every night"
            description="Between one and five o’clock. Whoever may manage data can fetch it."
            {...form.getInputProps('daily', { type: 'checkbox' })}
          />
          {form.values.daily && (
            <NumberInput
              label="How many of them are kept"
              description="The oldest goes when a new one is ready."
              min={1}
              max={30}
              maw={280}
              {...form.getInputProps('keep')}
            />
          )}
          <Text fw={550} mt="xs">
            How long sent messages are kept
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            {KINDS.map(([kind, label]) => (
              <NumberInput
                key={kind}
                label={label}
                description="Kept for so many days"
                min={7}
                max={3650}
                suffix=" days"
                {...form.getInputProps(`keepDays.${kind}`)}
              />
            ))}
          </SimpleGrid>
          <SaveBar {...bar} />
        </Stack>
      </Section>
    </form>
  )
}
