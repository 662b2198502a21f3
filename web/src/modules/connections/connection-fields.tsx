import { connections, type ConnectionType, type Point } from '@mtambo/contract'
import { Autocomplete, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { PositionPicker } from '#ui/position-picker.tsx'
import { Section } from '#ui/section.tsx'

/** What both the new and the edit form ask for. An empty box is an empty text until it is sent. */
export const EMPTY_SUPPLY = {
  type: 'single_phase' as ConnectionType,
  loadKva: '' as number | '',
  installationDate: '',
  transformer: '',
  feeder: '',
  point: null as Point | null,
  lastReadingDate: '',
  lastReadingKwh: '' as number | '',
}
export type SupplyValues = typeof EMPTY_SUPPLY
type Fields = { form: { getInputProps: UseFormReturnType<SupplyValues>['getInputProps']; values: SupplyValues } }

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
          <TextInput label="Transformer" maxLength={20} {...form.getInputProps('transformer')} />
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

/** A pick list of what is in use; a new name is kept as typed. */
function FeederField({ form }: Fields) {
  const [q] = useDebouncedValue(form.values.feeder, 200)
  const { data = [] } = useQuery({ ...ask(connections.feeders, q ? { q } : {}), placeholderData: keepPreviousData })
  return <Autocomplete label="Feeder" maxLength={50} data={data} {...form.getInputProps('feeder')} />
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
