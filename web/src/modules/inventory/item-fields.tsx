import { type Item, type ItemKind, UNITS, vendors } from '@mtambo/contract'
import { Autocomplete, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useCan, useMe } from '#lib/session.ts'
import { MoneyField } from '#ui/money-field.tsx'
import { SearchSelect } from '#ui/search-select.tsx'
import { Section } from '#ui/section.tsx'
import { kindChoices } from './words.ts'

/** What both the new and the edit form ask for. An empty box is an empty text until it is sent. */
export const EMPTY_ITEM = {
  kind: 'part' as ItemKind,
  code: '',
  name: '',
  category: '',
  unit: 'each',
  unitCost: '' as number | '',
  manufacturer: '',
  partNumber: '',
  barcode: '',
  preferredVendorId: null as string | null,
  notes: '',
}
export type ItemValues = typeof EMPTY_ITEM

export const valuesOf = (item: Item): ItemValues & { id: string } => ({
  id: item.id,
  kind: item.kind,
  code: item.code,
  name: item.name,
  category: item.category,
  unit: item.unit,
  unitCost: item.unitCost ?? '',
  manufacturer: item.manufacturer ?? '',
  partNumber: item.partNumber ?? '',
  barcode: item.barcode ?? '',
  preferredVendorId: item.preferredVendor?.id ?? null,
  notes: item.notes ?? '',
})

type Fields = { form: Pick<UseFormReturnType<ItemValues>, 'getInputProps' | 'values'> }

export function ItemSections({ form }: Fields) {
  return (
    <>
      <WhatItIs form={form} />
      <Bought form={form} />
      <Section title="Notes">
        <Textarea
          aria-label="Notes"
          autosize
          minRows={3}
          maxLength={2000}
          placeholder="What it fits, what to use instead"
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
          label="Code"
          required
          maxLength={40}
          description="For example FLT-0012"
          autoCapitalize="characters"
          {...form.getInputProps('code')}
        />
        <TextInput
          label="Name"
          required
          maxLength={120}
          description="As people call it"
          {...form.getInputProps('name')}
        />
        <Select label="Kind" required allowDeselect={false} data={kindChoices} {...form.getInputProps('kind')} />
        <Select
          label="Category"
          required
          searchable
          placeholder="Choose"
          data={categories.item.map(({ code, label }) => ({ value: code, label }))}
          {...form.getInputProps('category')}
          value={form.values.category || null}
        />
        <Unit form={form} />
        <TextInput
          label="Barcode"
          maxLength={60}
          description="Scan it into this box"
          autoComplete="off"
          // A scanner ends with Enter, which would send the form.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          {...form.getInputProps('barcode')}
        />
      </SimpleGrid>
    </Section>
  )
}

const Unit = ({ form }: Fields) => (
  <Autocomplete
    label="Counted in"
    required
    maxLength={20}
    description="Quantities have up to three decimals"
    data={[...UNITS]}
    // All of them are offered, whatever stands in the box.
    filter={({ options }) => options}
    {...form.getInputProps('unit')}
  />
)

function Bought({ form }: Fields) {
  const maySeeVendors = useCan('purchasing:read')
  return (
    <Section title="Make and purchase">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label="Manufacturer" maxLength={100} {...form.getInputProps('manufacturer')} />
        <TextInput label="Part number" maxLength={100} {...form.getInputProps('partNumber')} />
        <MoneyField
          label="Cost of one"
          description="What one costs to buy"
          {...form.getInputProps('unitCost')}
          value={form.values.unitCost}
        />
        {maySeeVendors && <Vendor form={form} />}
      </SimpleGrid>
    </Section>
  )
}

function Vendor({ form }: Fields) {
  const id = form.values.preferredVendorId
  const { data: chosen } = useQuery({ ...ask(vendors.get, { id: id ?? '' }), enabled: Boolean(id) })
  return (
    <SearchSelect
      label="Preferred vendor"
      description="Whom it is bought from"
      placeholder="Name or code"
      clearable
      search={(q) => ask(vendors.list, { active: 'yes', ...(q && { q }), limit: 10 })}
      choices={({ items }) =>
        items.map(({ id: value, name, services }) => ({ value, label: name, ...(services && { detail: services }) }))
      }
      selected={chosen ? { value: chosen.id, label: chosen.name } : null}
      {...form.getInputProps('preferredVendorId')}
      value={id}
    />
  )
}
