import { type Asset, Criticality, type Point } from '@mtambo/contract'
import { Select, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useMe } from '#lib/session.ts'
import { PositionPicker } from '#ui/position-picker.tsx'
import { Section } from '#ui/section.tsx'
import { AssetSelect } from './asset-select.tsx'

/** What both the new and the edit form ask for. An empty box is an empty text until it is sent. */
export const EMPTY_ASSET = {
  tag: '',
  name: '',
  category: '',
  parentId: null as string | null,
  locationText: '',
  point: null as Point | null,
  manufacturer: '',
  model: '',
  serialNumber: '',
  installedOn: '',
  criticality: null as Criticality | null,
  notes: '',
}
export type AssetValues = typeof EMPTY_ASSET

export const valuesOf = ({ id, parent, ...asset }: Asset): AssetValues & { id: string } => ({
  id,
  tag: asset.tag,
  name: asset.name,
  category: asset.category,
  parentId: parent?.id ?? null,
  locationText: asset.locationText ?? '',
  point: asset.point,
  manufacturer: asset.manufacturer ?? '',
  model: asset.model ?? '',
  serialNumber: asset.serialNumber ?? '',
  installedOn: asset.installedOn ?? '',
  criticality: asset.criticality,
  notes: asset.notes ?? '',
})

type Fields = { form: { getInputProps: UseFormReturnType<AssetValues>['getInputProps']; values: AssetValues } }

const DEPENDS = { A: 'A: much depends on it', B: 'B: some depends on it', C: 'C: little depends on it' } as const
const CRITICALITIES = Criticality.options.map((value) => ({ value, label: DEPENDS[value] }))

export function AssetSections({ form }: Fields) {
  return (
    <>
      <WhatItIs form={form} />
      <WhereItIs form={form} />
      <Section title="Make">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label="Manufacturer" maxLength={100} {...form.getInputProps('manufacturer')} />
          <TextInput label="Model" maxLength={100} {...form.getInputProps('model')} />
          <TextInput label="Serial number" maxLength={100} {...form.getInputProps('serialNumber')} />
          <TextInput label="Installed on" type="date" {...form.getInputProps('installedOn')} />
        </SimpleGrid>
        <Textarea mt="md" label="Notes" maxLength={2000} {...form.getInputProps('notes')} />
      </Section>
    </>
  )
}

function WhatItIs({ form }: Fields) {
  const { categories } = useMe().organisation
  return (
    <Section title="What it is">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Tag"
          required
          maxLength={40}
          description="As it stands on it"
          autoCapitalize="characters"
          {...form.getInputProps('tag')}
        />
        <TextInput label="Name" required maxLength={100} {...form.getInputProps('name')} />
        <Select
          label="Category"
          required
          searchable
          placeholder="Choose"
          data={categories.asset?.map(({ code, label }) => ({ value: code, label }))}
          {...form.getInputProps('category')}
          value={form.values.category || null}
        />
        <Select
          label="Criticality"
          clearable
          placeholder="Not said"
          data={CRITICALITIES}
          {...form.getInputProps('criticality')}
        />
      </SimpleGrid>
    </Section>
  )
}

function WhereItIs({ form }: Fields) {
  return (
    <Section title="Where it belongs">
      <Stack>
        <AssetSelect
          label="Part of"
          description="The larger thing that it belongs to"
          clearable
          {...form.getInputProps('parentId')}
          value={form.values.parentId}
        />
        <TextInput
          label="Place"
          maxLength={300}
          description="How one finds it"
          {...form.getInputProps('locationText')}
        />
        <PositionPicker {...form.getInputProps('point')} value={form.values.point} />
      </Stack>
    </Section>
  )
}
