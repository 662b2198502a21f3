import { checklists, PlannedWork, Severity } from '@mtambo/contract'
import { NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { formatMinutes } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { useCan, useLabel } from '#lib/session.ts'
import { SearchSelect } from '#ui/search-select.tsx'
import { statusWord } from '#ui/status-badge.tsx'
import type { PlanForm } from './plan-values.ts'

const PRIORITIES = Severity.options.map((value) => ({ value, label: statusWord(value) }))

/** What each order of the plan says. */
export function WhatFields({ form }: { form: PlanForm }) {
  const label = useLabel()
  const minutes = form.values.estimatedMinutes
  return (
    <Stack>
      <TextInput
        label="Name of the plan"
        description="As it stands in the list of plans"
        required
        maxLength={100}
        {...form.getInputProps('name')}
      />
      <TextInput
        label="What is to be done"
        description="The title of each work order"
        required
        maxLength={100}
        {...form.getInputProps('title')}
      />
      <Textarea label="Tasks" autosize minRows={3} maxLength={4000} {...form.getInputProps('description')} />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <Select
          label="Type"
          required
          allowDeselect={false}
          data={PlannedWork.options.map((value) => ({ value, label: label('work', value) }))}
          {...form.getInputProps('type')}
        />
        <Select label="Priority" required allowDeselect={false} data={PRIORITIES} {...form.getInputProps('priority')} />
        <NumberInput
          label="Duration in minutes"
          description={typeof minutes === 'number' && minutes >= 60 ? formatMinutes(minutes) : 'As far as known'}
          min={5}
          step={15}
          allowDecimal={false}
          inputMode="numeric"
          {...form.getInputProps('estimatedMinutes')}
        />
      </SimpleGrid>
      <ChecklistField
        label="Checklist"
        description="Goes with each work order"
        {...form.getInputProps('checklistTemplateId')}
        value={form.values.checklistTemplateId}
      />
    </Stack>
  )
}

type FieldProps = {
  label: string
  description?: string
  value: string | null
  onChange: (id: string | null) => void
  error?: React.ReactNode
}

/** One of the organisation's checklists, for whoever may see them. */
export function ChecklistField(field: FieldProps) {
  const maySee = useCan('work-orders:read')
  if (!maySee) return null
  return (
    <SearchSelect
      placeholder="None"
      clearable
      search={(q) => ask(checklists.list, { ...(q && { q }), active: 'yes', limit: 20 })}
      choices={({ items }) =>
        items.map(({ id, name, stepCount }) => ({ value: id, label: name, detail: `${stepCount} steps` }))
      }
      {...field}
    />
  )
}
