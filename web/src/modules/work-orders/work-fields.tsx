import { Severity, WorkType } from '@mtambo/contract'
import { Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLabel, useMe } from '#lib/session.ts'
import { PositionPicker } from '#ui/position-picker.tsx'
import { Section } from '#ui/section.tsx'
import { statusWord } from '#ui/status-badge.tsx'
import { EquipmentField } from './equipment-field.tsx'
import type { WorkForm } from './work-values.ts'

const PRIORITIES = Severity.options.map((value) => ({ value, label: statusWord(value) }))

/** `warnings` stand beside the equipment they are about. */
type Props = { form: WorkForm; warnings?: ReactNode }

export function WorkSections({ form, warnings }: Props) {
  return (
    <>
      <Section title="What is to be done">
        <WhatFields form={form} />
      </Section>
      <Section title="Equipment and place">
        <WhereFields form={form} warnings={warnings} />
      </Section>
      <Section title="Contact on site" context="Optional. Whom to call at the gate.">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label="Name" {...form.getInputProps('contactName')} />
          <TextInput label="Phone" type="tel" {...form.getInputProps('contactPhone')} />
        </SimpleGrid>
      </Section>
    </>
  )
}

function WhatFields({ form }: Props) {
  const label = useLabel()
  return (
    <Stack>
      <TextInput label="Title" required maxLength={100} {...form.getInputProps('title')} />
      <Textarea label="Description" maxLength={4000} {...form.getInputProps('description')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="Type"
          required
          allowDeselect={false}
          data={WorkType.options.map((value) => ({ value, label: label('work', value) }))}
          {...form.getInputProps('type')}
        />
        <Select label="Priority" required allowDeselect={false} data={PRIORITIES} {...form.getInputProps('priority')} />
      </SimpleGrid>
    </Stack>
  )
}

function WhereFields({ form, warnings }: Props) {
  const { categories } = useMe().organisation
  return (
    <Stack>
      <EquipmentField form={form} />
      {warnings}
      <Select
        label="Kind of equipment"
        required
        allowDeselect={false}
        data={categories.asset?.map(({ code, label }) => ({ value: code, label }))}
        {...form.getInputProps('equipmentType')}
        value={form.values.equipmentType || null}
      />
      <Textarea
        label="Location"
        description="Street, landmark, pole number: what a crew needs to find it"
        required
        minRows={2}
        maxLength={500}
        {...form.getInputProps('locationText')}
      />
      <PositionPicker {...form.getInputProps('point')} value={form.values.point} />
    </Stack>
  )
}
