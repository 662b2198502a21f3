import { Severity, WorkType } from '@mtambo/contract'
import { Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { LocationSelect } from '#modules/locations/index.ts'
import { useCan, useLabel, useMe } from '#lib/session.ts'
import { PositionPicker } from '#ui/position-picker.tsx'
import { Section } from '#ui/section.tsx'
import { statusWord } from '#ui/status-badge.tsx'
import { DueField } from './due-field.tsx'
import { EquipmentField } from './equipment-field.tsx'
import type { WorkForm } from './work-values.ts'

const PRIORITIES = Severity.options.map((value) => ({ value, label: statusWord(value) }))

/** `warnings` stand beside the equipment they are about. */
type Props = { form: WorkForm; warnings?: ReactNode }
type Sections = Props & { /** The day to be done by stands here, where no plan says it. */ due?: boolean }

export function WorkSections({ form, warnings, due }: Sections) {
  return (
    <>
      <Section title="What is to be done">
        <WhatFields form={form} due={due} />
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

export function WhatFields({ form, due }: Sections) {
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
        {due && <DueField {...form.getInputProps('dueOn')} />}
      </SimpleGrid>
    </Stack>
  )
}

/** `asked`: whoever asks for work need not know of what kind the thing is. */
export function WhereFields({ form, warnings, asked }: Props & { asked?: boolean }) {
  const { categories, modules } = useMe().organisation
  const tree = useCan('assets:read') && modules.includes('locations')
  const { assetId, locationId } = form.values
  return (
    <Stack>
      <EquipmentField form={form} />
      {warnings}
      <Select
        label="Kind of equipment"
        required={!asked && !assetId && !locationId}
        clearable
        data={categories.asset?.map(({ code, label }) => ({ value: code, label }))}
        {...form.getInputProps('equipmentType')}
        value={form.values.equipmentType || null}
      />
      {tree && <LocationSelect {...form.getInputProps('locationId')} value={form.values.locationId} />}
      <Textarea
        label={tree ? 'Where it is, in words' : 'Location'}
        description="Street, landmark, pole number: what a crew needs to find it"
        required={!assetId && !locationId}
        minRows={2}
        maxLength={500}
        {...form.getInputProps('locationText')}
      />
      <PositionPicker {...form.getInputProps('point')} value={form.values.point} />
    </Stack>
  )
}
