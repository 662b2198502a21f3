import { type Meter, MeterKind, readings } from '@mtambo/contract'
import { Checkbox, NumberInput, Radio, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { KINDS } from './words.ts'

const EMPTY = {
  name: '',
  unit: '',
  rolloverAt: '' as number | '',
  statedPerDay: '' as number | '',
  notes: '',
}

export function AddMeterForm({ assetId, onDone }: { assetId: string; onDone: () => void }) {
  const add = useAct(readings.addMeter)
  const form = useContractForm(readings.addMeter, { ...EMPTY, assetId, kind: 'counter' as MeterKind })
  const draft = useDraft(`meter-of-${assetId}`, form)
  const submit = form.onSubmit((input) =>
    add.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ name }) => {
        draft.clear()
        toast(`${name} is added. Enter its first reading.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={add.isPending} save="Add the meter" onCancel={onDone}>
      <Radio.Group label="Kind" {...form.getInputProps('kind')}>
        <Stack gap="xs" mt={6}>
          {MeterKind.options.map((value) => (
            <Radio key={value} value={value} label={KINDS[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Fields form={form} isCounter={form.values.kind === 'counter'} />
    </AskForm>
  )
}

export function EditMeterForm({ meter, onDone }: { meter: Meter; onDone: () => void }) {
  const edit = useAct(readings.editMeter)
  const { id, name, unit, rolloverAt, statedPerDay, notes, isActive, kind } = meter
  const form = useContractForm(readings.editMeter, {
    id,
    name,
    unit,
    rolloverAt: rolloverAt ?? ('' as const),
    statedPerDay: statedPerDay ?? ('' as const),
    notes: notes ?? '',
    isActive,
  })
  const draft = useDraft(`meter-${id}`, form)
  const submit = form.onSubmit((input) =>
    edit.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        draft.clear()
        toast('The meter is saved.')
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={edit.isPending} save="Save" onCancel={onDone}>
      <Fields form={form} isCounter={kind === 'counter'} />
      <Checkbox
        label="In use"
        description="A meter out of use keeps its readings and takes no more"
        {...form.getInputProps('isActive', { type: 'checkbox' })}
      />
    </AskForm>
  )
}

type Form = { getInputProps: (name: keyof typeof EMPTY) => object }

const Fields = ({ form, isCounter }: { form: Form; isCounter: boolean }) => (
  <>
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput
        label="What it measures"
        placeholder="Running hours"
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput label="Unit" placeholder="h" required {...form.getInputProps('unit')} />
    </SimpleGrid>
    {isCounter && (
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label="Begins again at"
          description="100 000 for one of five digits; empty if never"
          thousandSeparator=" "
          inputMode="decimal"
          hideControls
          {...form.getInputProps('rolloverAt')}
        />
        <NumberInput
          label="Usual use a day"
          description="Until readings show it"
          inputMode="decimal"
          hideControls
          {...form.getInputProps('statedPerDay')}
        />
      </SimpleGrid>
    )}
    <Textarea label="Notes" description="Where to find it, how to read it" {...form.getInputProps('notes')} />
  </>
)
