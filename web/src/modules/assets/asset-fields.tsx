import { type Asset, Criticality, type Point, type Specifications } from '@mtambo/contract'
import { NumberInput, Select, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useMe } from '#lib/session.ts'
import { LocationSelect } from '#modules/locations/index.ts'
import { MoneyField } from '#ui/money-field.tsx'
import { PositionPicker } from '#ui/position-picker.tsx'
import { Section } from '#ui/section.tsx'
import { AssetSelect } from './asset-select.tsx'
import { OwnFields } from './own-fields.tsx'

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
  locationId: null as string | null,
  purchasedOn: '',
  purchaseCost: '' as number | '',
  supplier: '',
  warrantyUntil: '',
  replacementValue: '' as number | '',
  expectedLifeYears: '' as number | '',
  criticality: null as Criticality | null,
  notes: '',
  specifications: {} as Specifications,
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
  locationId: asset.location?.id ?? null,
  purchasedOn: asset.purchasedOn ?? '',
  purchaseCost: asset.purchaseCost ?? '',
  supplier: asset.supplier ?? '',
  warrantyUntil: asset.warrantyUntil ?? '',
  replacementValue: asset.replacementValue ?? '',
  expectedLifeYears: asset.expectedLifeYears ?? '',
  criticality: asset.criticality,
  notes: asset.notes ?? '',
  specifications: asset.specifications,
})

export type AssetFormFields = {
  form: Pick<UseFormReturnType<AssetValues>, 'getInputProps' | 'setValues' | 'values'>
}
type Fields = AssetFormFields

const DEPENDS = { A: 'A: much depends on it', B: 'B: some depends on it', C: 'C: little depends on it' } as const
const CRITICALITIES = Criticality.options.map((value) => ({ value, label: DEPENDS[value] }))

export function AssetSections({ form }: Fields) {
  return (
    <>
      <WhatItIs form={form} />
      <OwnFields form={form} />
      <WhereItIs form={form} />
      <Make form={form} />
      <Bought form={form} />
      <Section title="Notes">
        <Textarea
          aria-label="Notes"
          autosize
          minRows={3}
          maxLength={2000}
          placeholder="What the next person should know"
          {...form.getInputProps('notes')}
        />
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
          // The fields of the one before have no place in the other.
          onChange={(category) => form.setValues({ category: category ?? '', specifications: {} })}
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
        <LocationSelect
          description="It and everything above it find this"
          {...form.getInputProps('locationId')}
          value={form.values.locationId}
        />
        <TextInput
          label="Place"
          maxLength={300}
          description="How one finds it there"
          {...form.getInputProps('locationText')}
        />
        <PositionPicker {...form.getInputProps('point')} value={form.values.point} />
      </Stack>
    </Section>
  )
}

function Make({ form }: Fields) {
  return (
    <Section title="Make">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label="Manufacturer" maxLength={100} {...form.getInputProps('manufacturer')} />
        <TextInput label="Model" maxLength={100} {...form.getInputProps('model')} />
        <TextInput label="Serial number" maxLength={100} {...form.getInputProps('serialNumber')} />
        <TextInput label="Installed on" type="date" {...form.getInputProps('installedOn')} />
      </SimpleGrid>
    </Section>
  )
}

function Bought({ form }: Fields) {
  return (
    <Section title="Purchase and warranty">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label="Purchased on" type="date" {...form.getInputProps('purchasedOn')} />
        <TextInput label="Supplier" maxLength={200} {...form.getInputProps('supplier')} />
        <MoneyField label="Purchase cost" {...form.getInputProps('purchaseCost')} value={form.values.purchaseCost} />
        <TextInput
          label="Warranty until"
          type="date"
          description="Told of 30 days before"
          {...form.getInputProps('warrantyUntil')}
        />
        <MoneyField
          label="Replacement value"
          description="What a new one would cost"
          {...form.getInputProps('replacementValue')}
          value={form.values.replacementValue}
        />
        <NumberInput
          label="Expected life (years)"
          description="From when it was installed"
          min={1}
          max={200}
          allowDecimal={false}
          hideControls
          inputMode="numeric"
          {...form.getInputProps('expectedLifeYears')}
        />
      </SimpleGrid>
    </Section>
  )
}
