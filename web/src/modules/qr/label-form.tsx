import { type LabelPreview, LabelTemplate, qr } from '@mtambo/contract'
import { Alert, Checkbox, NumberInput, Select, Skeleton, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { apiFile, type Refused } from '#lib/api.ts'
import { useContractForm } from '#lib/form.ts'
import { ask } from '#lib/query.ts'
import { saveFile } from '#lib/save-file.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { LabelSheet } from './label-sheet.tsx'
import type { Which } from './print-labels.tsx'
import { TEMPLATES } from './templates.ts'

type Props = { which: Which; onClose: () => void; onDone: () => void }

const CHOICES = LabelTemplate.options.map((value) => ({ value, label: TEMPLATES[value].name }))
const LAST = 'mtambo-label-template'

/** Which paper, from which label on, and how it will look. */
export function LabelForm({ which, onClose, onDone }: Props) {
  const form = useContractForm(qr.print, { ...which, template: lastTemplate(), start: 1, unprinted: false })
  const client = useQueryClient()
  const print = useMutation<void, Refused, Parameters<typeof apiFile<typeof qr.print>>[1]>({
    mutationFn: async (input) => saveFile(await apiFile(qr.print, input)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['assets'] }),
  })
  const { labels: onSheet } = TEMPLATES[form.values.template]
  const submit = form.onSubmit((input) => {
    localStorage.setItem(LAST, input.template)
    print.mutate(
      { ...input, start: onSheet ? input.start : 1 },
      { onError: form.refuse, onSuccess: () => (toast('The labels are in your downloads.'), onDone()) },
    )
  })
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={print.isPending}
      save="Download PDF"
      keep="Close"
      onCancel={onClose}
    >
      <Select label="Paper" allowDeselect={false} data={CHOICES} data-autofocus {...form.getInputProps('template')} />
      {onSheet && (
        <NumberInput
          label="Begin with label"
          description={`Of a sheet that was begun: counted from the upper left, 1 to ${onSheet}`}
          min={1}
          max={onSheet}
          {...form.getInputProps('start')}
        />
      )}
      {which.ids?.length !== 1 && (
        <Checkbox label="Only what has no label yet" {...form.getInputProps('unprinted', { type: 'checkbox' })} />
      )}
      <Preview choice={{ ...form.values, start: onSheet ? form.values.start : 1 }} />
    </AskForm>
  )
}

type Choice = Which & { template: LabelTemplate; start: number | string; unprinted: boolean }

function Preview({ choice }: { choice: Choice }) {
  const [{ start, ...rest }] = useDebouncedValue(choice, 200)
  const most = TEMPLATES[rest.template].labels ?? 1
  const { data } = useQuery({
    ...ask(qr.preview, { ...rest, start: Math.min(most, Math.max(1, Number(start) || 1)) }),
    placeholderData: keepPreviousData,
  })
  if (!data) return <Skeleton height={240} radius="md" />
  if (data.labels === 0) return <Text c="dimmed">There is nothing to print here.</Text>
  return (
    <Stack gap="xs">
      {data.capped && (
        <Alert color="yellow" title={`The first ${data.labels.toLocaleString('en')}`}>
          One file holds no more. Print the others afterwards with “Only what has no label yet”.
        </Alert>
      )}
      <Text fw={550}>{summary(data)}</Text>
      <LabelSheet preview={data} start={Number(start) || 1} />
      <Text size="sm" c="dimmed">
        Print at 100 %, without “Fit to page”.
      </Text>
    </Stack>
  )
}

function summary({ labels, pages }: LabelPreview) {
  const count = (n: number, word: string) => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`
  return `${count(labels, 'label')} on ${count(pages, 'page')}`
}

/** Most firms have one kind of paper. */
function lastTemplate(): LabelTemplate {
  const { data } = LabelTemplate.safeParse(localStorage.getItem(LAST))
  return data ?? 'a4-24'
}
