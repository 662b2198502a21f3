import { type Meter, type Reading, type ReadingConfirm, readings } from '@mtambo/contract'
import { Alert, Button, NumberInput, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { formatInstant } from '#lib/format.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { MomentField } from '#ui/moment-field.tsx'
import { toast } from '#ui/toast.tsx'
import { amount } from './words.ts'

type Read = Pick<Meter, 'id' | 'name' | 'unit' | 'kind' | 'lastValue' | 'lastAt' | 'rolloverAt'>

/** Asks for what the meter shows: a large box, and what it showed last. */
export function ReadMeter({ meter, primary }: { meter: Read; primary?: boolean }) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button variant={primary ? 'filled' : 'default'} onClick={() => setOpened(true)}>
        Enter a reading
      </Button>
      <AskModal title={meter.name} opened={opened} onClose={close}>
        <ReadingForm meter={meter} onDone={close} />
      </AskModal>
    </>
  )
}

/** Puts a right number in the place of a wrong one. */
export function CorrectReading({
  meter,
  reading,
  onDone,
}: {
  meter: Read
  reading: Reading | null
  onDone: () => void
}) {
  return (
    <AskModal title="Correct a reading" opened={reading !== null} onClose={onDone}>
      {reading && <CorrectForm meter={meter} reading={reading} onDone={onDone} />}
    </AskModal>
  )
}

const EMPTY = { value: '' as number | '', confirm: '' as ReadingConfirm | '', startValue: '' as number | '', notes: '' }

function ReadingForm({ meter, onDone }: { meter: Read; onDone: () => void }) {
  const record = useAct(readings.record)
  const form = useContractForm(readings.record, { ...EMPTY, id: meter.id, at: '' })
  const draft = useDraft(`reading-${meter.id}`, form)
  const [late, setLate] = useState(false)
  const submit = form.onSubmit((input) =>
    record.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ value }) => {
        draft.clear()
        toast(`${meter.name}: ${amount(value, meter.unit)} is entered.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={record.isPending} save="Enter" onCancel={onDone}>
      <Value meter={meter} form={form} />
      <Question meter={meter} form={form} />
      {late ? (
        <MomentField label="When it was read" {...form.getInputProps('at')} />
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => setLate(true)} style={{ alignSelf: 'start' }}>
          It was read earlier
        </Button>
      )}
      <Textarea label="Notes" {...form.getInputProps('notes')} />
    </AskForm>
  )
}

function CorrectForm({ meter, reading, onDone }: { meter: Read; reading: Reading; onDone: () => void }) {
  const correct = useAct(readings.correct)
  const form = useContractForm(readings.correct, { ...EMPTY, id: meter.id, readingId: reading.id })
  const submit = form.onSubmit((input) =>
    correct.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        toast('The reading is corrected. The wrong one is kept.')
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={correct.isPending} save="Correct" onCancel={onDone}>
      <Text>
        {formatInstant(reading.at)} says <b>{amount(reading.value, meter.unit)}</b>.
      </Text>
      <Value meter={{ ...meter, lastValue: null }} form={form} />
      <Question meter={meter} form={form} />
      <Textarea label="What was wrong" {...form.getInputProps('notes')} />
    </AskForm>
  )
}

type Form = {
  values: typeof EMPTY
  errors: Record<string, React.ReactNode>
  getInputProps: (name: string) => object
  setFieldValue: (name: string, value: unknown) => void
}

const Value = ({ meter, form }: { meter: Read; form: Form }) => (
  <NumberInput
    label={`What it shows, in ${meter.unit}`}
    description={
      meter.lastValue === null || meter.lastAt === null
        ? undefined
        : `Last: ${amount(meter.lastValue, meter.unit)}, ${formatInstant(meter.lastAt)}`
    }
    required
    data-autofocus
    size="xl"
    inputMode="decimal"
    hideControls
    thousandSeparator=" "
    decimalScale={4}
    {...form.getInputProps('value')}
    onChange={(value) => {
      form.setFieldValue('value', value)
      // Another number is another question.
      form.setFieldValue('confirm', '')
    }}
  />
)

const ANSWERS: Record<ReadingConfirm, string> = {
  high: 'Yes, it is right',
  rollover: 'It reached its end and began again',
  new_meter: 'Another meter was put in',
}

/** The server asks about what looks wrong; the answer goes with the next try. */
function Question({ meter, form }: { meter: Read; form: Form }) {
  const { confirm } = form.values
  const question = form.errors['confirm']
  if (!question && !confirm) return null
  const last = meter.lastValue
  const lower = meter.kind === 'counter' && last !== null && form.values.value !== '' && form.values.value < last
  const answers: ReadingConfirm[] = lower
    ? meter.rolloverAt === null
      ? ['new_meter']
      : ['rollover', 'new_meter']
    : ['high']
  return (
    <Alert color="yellow" title={question ?? 'This looked wrong'}>
      <Stack gap="sm">
        <Radio.Group aria-label="Answer" value={confirm} onChange={(value) => form.setFieldValue('confirm', value)}>
          <Stack gap="xs">
            {answers.map((value) => (
              <Radio key={value} value={value} label={ANSWERS[value]} />
            ))}
          </Stack>
        </Radio.Group>
        {confirm === 'new_meter' && (
          <NumberInput
            label="What it showed when it was put in"
            description="Leave empty for nothing"
            inputMode="decimal"
            hideControls
            {...form.getInputProps('startValue')}
          />
        )}
      </Stack>
    </Alert>
  )
}
