import { type NumberPreview, settings, type Words } from '@mtambo/contract'
import { Code, Stack, Text, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useMe, useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { nextIn } from './number-preview.ts'
import { SaveBar } from './save-bar.tsx'
import classes from './settings.module.css'
import { usePart } from './use-part.ts'

type Kind = NumberPreview['kind']

const titles = (words: Words): Record<Kind, string> => ({
  customer: words.customer,
  meter: `${words.connection} (meter)`,
  case: words.case,
  workOrder: words.workOrder,
  workLog: 'Work log',
  serviceRequest: 'Service request',
  purchaseRequest: 'Purchase request',
  purchaseOrder: 'Purchase order',
  bill: 'Bill',
  receipt: 'Receipt',
})

const valuesOf = (formats: NumberPreview[]) =>
  Object.fromEntries(formats.map(({ kind, format }) => [kind, format])) as Record<Kind, string>

export function NumbersPart() {
  const { data } = useSuspenseQuery(ask(settings.numbers, {}))
  const { form, submit, bar } = usePart(settings.saveNumbers, 'numbers', valuesOf(data), {
    said: 'The number formats are saved.',
    read: valuesOf,
  })
  const words = titles(useWords())
  const area = useMe().organisation.areas[0]?.code ?? 'AAA'
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Section title="Number formats" context="Numbers that were given stay as they are; the next ones follow.">
          <Stack>
            <Help />
            {data.map((saved) => (
              <div key={saved.kind} className={classes.numbers}>
                <TextInput
                  label={words[saved.kind]}
                  autoCapitalize="characters"
                  spellCheck={false}
                  {...form.getInputProps(saved.kind)}
                />
                <Next number={nextIn(saved, form.values[saved.kind], area)} />
              </div>
            ))}
          </Stack>
        </Section>
        <SaveBar {...bar} />
      </Stack>
    </form>
  )
}

const Next = ({ number }: { number: string | null }) => (
  <Text className={classes.next} size="sm" c="dimmed" aria-live="polite">
    Next:{' '}
    <Text span fw={550} c="var(--mantine-color-text)" className="tabular">
      {number ?? '–'}
    </Text>
  </Text>
)

const Help = () => (
  <Text size="sm" c="dimmed" component="div">
    Write capital letters, digits, dashes and slashes. <Code>{'{YYYY}'}</Code> becomes the year, and the count begins
    anew each year. <Code>{'{NNNN}'}</Code> becomes the count, with as many digits as there are Ns.{' '}
    <Code>{'{CCC}'}</Code> becomes the three letters of the area; only the number of a meter has one. A number has at
    most 20 characters.
  </Text>
)
