import type { ConnectionType, Point } from '@mtambo/contract'
import { NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { SupplyField, type SupplyOf } from '#modules/assets/index.ts'
import { useMe } from '#lib/session.ts'
import { PositionPicker } from '#ui/position-picker.tsx'
import { Section } from '#ui/section.tsx'

/** What both the new and the edit form ask for. An empty box is an empty text until it is sent. */
export const EMPTY_SUPPLY = {
  type: 'single_phase' as ConnectionType,
  loadKva: '' as number | '',
  installationDate: '',
  transformerId: null as string | null,
  transformer: '',
  feederId: null as string | null,
  feeder: '',
  point: null as Point | null,
  lastReadingDate: '',
  lastReadingKwh: '' as number | '',
}
export type SupplyValues = typeof EMPTY_SUPPLY
type Fields = {
  form: {
    getInputProps: UseFormReturnType<SupplyValues>['getInputProps']
    setValues: (values: Partial<SupplyValues>) => void
    values: SupplyValues
  }
}

export function SupplySections({ form }: Fields) {
  const { connection } = useMe().organisation.categories
  return (
    <>
      <Section title="Supply">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label="Type"
            required
            allowDeselect={false}
            data={connection?.map(({ code, label }) => ({ value: code, label }))}
            {...form.getInputProps('type')}
          />
          <NumberInput
            label="Load, kVA"
            required
            min={0}
            decimalScale={2}
            hideControls
            {...form.getInputProps('loadKva')}
          />
          <TransformerField form={form} />
          <FeederField form={form} />
        </SimpleGrid>
      </Section>
      <Section title="Installation">
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label="Installed on" type="date" {...form.getInputProps('installationDate')} />
          </SimpleGrid>
          <PositionPicker {...form.getInputProps('point')} value={form.values.point} />
        </Stack>
      </Section>
      <ReadingFields form={form} />
    </>
  )
}

/** One box for two fields: what is wrong with either stands beside it. */
function errorOf(form: Fields['form'], kind: 'transformer' | 'feeder') {
  const { value: _, onChange: __, ...path } = { ...form.getInputProps(kind) }
  return { ...path, error: form.getInputProps(`${kind}Id`).error ?? form.getInputProps(kind).error }
}

/** Another transformer hangs on a feeder of its own: the one that came with the last goes with it. */
function TransformerField({ form }: Fields) {
  const { transformerId, transformer, feederId } = form.values
  const change = ({ id, text }: SupplyOf) =>
    form.setValues({
      transformerId: id,
      transformer: text,
      ...(id && feederId && id !== transformerId && { feederId: null, feeder: '' }),
    })
  return (
    <SupplyField
      kind="transformer"
      label="Transformer"
      maxLength={40}
      value={{ id: transformerId, text: transformer }}
      onChange={change}
      {...errorOf(form, 'transformer')}
    />
  )
}

function FeederField({ form }: Fields) {
  const { transformerId, feederId, feeder } = form.values
  return (
    <SupplyField
      kind="feeder"
      label="Feeder"
      maxLength={50}
      hint={transformerId ? 'Left empty, it is the one of the transformer' : undefined}
      value={{ id: feederId, text: feeder }}
      onChange={({ id, text }) => form.setValues({ feederId: id, feeder: text })}
      {...errorOf(form, 'feeder')}
    />
  )
}

function ReadingFields({ form }: Fields) {
  return (
    <Section title="Last meter reading">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput
          label="Reading, kWh"
          min={0}
          hideControls
          thousandSeparator
          {...form.getInputProps('lastReadingKwh')}
        />
        <TextInput label="Read on" type="date" {...form.getInputProps('lastReadingDate')} />
      </SimpleGrid>
    </Section>
  )
}
