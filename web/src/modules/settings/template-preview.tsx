import { type Input, settings } from '@mtambo/contract'
import { Skeleton, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { clean } from '#lib/form.ts'
import { Section } from '#ui/section.tsx'
import classes from './settings.module.css'

type Words = Input<typeof settings.previewTemplate>

/** As it would arrive, with example values, after a breath. */
export function TemplatePreview({ words }: { words: Words }) {
  const [asked] = useDebouncedValue(words, 400)
  const input = clean(settings.previewTemplate, asked) as Words
  const { data, error, isPending } = useQuery({
    ...ask(settings.previewTemplate, input),
    placeholderData: keepPreviousData,
    retry: false,
  })
  return (
    <Section title="Preview" context={words.channel === 'sms' ? partsOf(data?.smsParts) : 'With example values.'}>
      {isPending && <Skeleton height={72} />}
      {error && <Text c="var(--mantine-color-error)">{Object.values(error.fields ?? {})[0] ?? error.message}</Text>}
      {!error && data && (
        <div className={classes.message}>
          {data.subject && (
            <Text fw={650} mb={8}>
              {data.subject}
            </Text>
          )}
          {data.body}
        </div>
      )}
    </Section>
  )
}

function partsOf(parts: number | null | undefined) {
  if (!parts) return 'With example values.'
  return parts === 1 ? 'Goes in 1 SMS, with example values.' : `Goes in ${parts} parts; each is paid for like an SMS.`
}
