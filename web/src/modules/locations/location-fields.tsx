import type { Location, LocationKind, Point } from '@mtambo/contract'
import { Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { PositionPicker } from '#ui/position-picker.tsx'
import { Section } from '#ui/section.tsx'
import { LocationSelect } from './location-select.tsx'
import { KIND_CHOICES } from './words.ts'

/** What both the new and the edit form ask for. An empty box is an empty text until it is sent. */
export const EMPTY_LOCATION = {
  name: '',
  kind: 'building' as LocationKind,
  code: '',
  parentId: null as string | null,
  address: '',
  point: null as Point | null,
  notes: '',
}
export type LocationValues = typeof EMPTY_LOCATION

export const valuesOf = (location: Location): LocationValues & { id: string } => ({
  id: location.id,
  name: location.name,
  kind: location.kind,
  code: location.code ?? '',
  parentId: location.parentId,
  address: location.address ?? '',
  point: location.point,
  notes: location.notes ?? '',
})

type Fields = { form: { getInputProps: UseFormReturnType<LocationValues>['getInputProps']; values: LocationValues } }

export function LocationSections({ form }: Fields) {
  return (
    <>
      <Section title="What it is">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label="Name" required maxLength={100} {...form.getInputProps('name')} />
          <Select label="Kind" required allowDeselect={false} data={KIND_CHOICES} {...form.getInputProps('kind')} />
          <TextInput
            label="Code"
            maxLength={40}
            description="As it stands on doors and drawings"
            autoCapitalize="characters"
            {...form.getInputProps('code')}
          />
        </SimpleGrid>
      </Section>
      <Section title="Where it is">
        <Stack>
          <LocationSelect
            label="Lies in"
            description="The larger place that it belongs to; empty for the top"
            {...form.getInputProps('parentId')}
            value={form.values.parentId}
          />
          <TextInput label="Address" maxLength={300} {...form.getInputProps('address')} />
          <PositionPicker {...form.getInputProps('point')} value={form.values.point} />
          <Textarea
            label="Notes"
            maxLength={2000}
            description="How one gets in, what to watch out for"
            {...form.getInputProps('notes')}
          />
        </Stack>
      </Section>
    </>
  )
}
