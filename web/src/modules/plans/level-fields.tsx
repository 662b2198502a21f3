import type { PlanLevel } from '@mtambo/contract'
import { Button, NumberInput, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Section } from '#ui/section.tsx'
import type { PlanForm } from './plan-values.ts'
import { ChecklistField } from './what-fields.tsx'

const EMPTY: PlanLevel = { name: '', multiple: 3, description: null, estimatedMinutes: null, checklistTemplateId: null }
const MOST = 6

/** A monthly plan in which each third time is the quarterly and each twelfth the yearly: one order with all tasks. */
export function LevelFields({ form }: { form: PlanForm }) {
  const { levels } = form.values
  const add = () =>
    form.setFieldValue('levels', [
      ...levels,
      { ...EMPTY, multiple: (levels.at(-1)?.multiple ?? 1) * (levels.length > 0 ? 2 : 3) },
    ])
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={550}>
          Larger services in between
        </Text>
        <Text size="sm" c="dimmed">
          Each third time the quarterly, each twelfth the yearly: one work order with all tasks.
        </Text>
      </div>
      {levels.length > 0 && (
        <TextInput label="What each time is called" placeholder="Monthly" {...form.getInputProps('levelName')} />
      )}
      {levels.map((level, index) => (
        // Its place is all that tells a level that is being typed from another.
        <Level key={index} form={form} level={level} index={index} />
      ))}
      {levels.length < MOST && (
        <Button variant="default" style={{ alignSelf: 'start' }} onClick={add}>
          Add a larger service
        </Button>
      )}
    </Stack>
  )
}

type LevelProps = { form: PlanForm; level: PlanLevel; index: number }

function Level({ form, level, index }: LevelProps) {
  const set = (part: Partial<PlanLevel>) =>
    form.setFieldValue(
      'levels',
      form.values.levels.map((each, i) => (i === index ? { ...each, ...part } : each)),
    )
  const drop = () =>
    form.setFieldValue(
      'levels',
      form.values.levels.filter((_, i) => i !== index),
    )
  const error = (name: keyof PlanLevel) => form.errors[`levels.${index}.${name}`]
  return (
    <Section
      title={level.name || 'A larger service'}
      action={
        <Button variant="subtle" color="gray" size="compact-sm" onClick={drop}>
          Remove
        </Button>
      }
    >
      <Stack>
        <LevelFacts level={level} set={set} error={error} />
        <Textarea
          label="What is done in addition"
          autosize
          minRows={2}
          value={level.description ?? ''}
          error={error('description')}
          onChange={({ currentTarget }) => set({ description: currentTarget.value || null })}
        />
        <ChecklistField
          label="Checklist"
          value={level.checklistTemplateId ?? null}
          onChange={(checklistTemplateId) => set({ checklistTemplateId })}
        />
      </Stack>
    </Section>
  )
}

type FactsProps = {
  level: PlanLevel
  set: (part: Partial<PlanLevel>) => void
  error: (name: keyof PlanLevel) => ReactNode
}

const LevelFacts = ({ level, set, error }: FactsProps) => (
  <SimpleGrid cols={{ base: 1, xs: 3 }}>
    <TextInput
      label="Name"
      placeholder="Quarterly"
      required
      value={level.name}
      error={error('name')}
      onChange={({ currentTarget }) => set({ name: currentTarget.value })}
    />
    <NumberInput
      label="Every so many times"
      required
      min={2}
      max={1000}
      allowDecimal={false}
      inputMode="numeric"
      value={level.multiple}
      error={error('multiple')}
      onChange={(value) => set({ multiple: Number(value) })}
    />
    <NumberInput
      label="More minutes"
      min={5}
      step={15}
      allowDecimal={false}
      inputMode="numeric"
      value={level.estimatedMinutes ?? ''}
      error={error('estimatedMinutes')}
      onChange={(value) => set({ estimatedMinutes: value === '' ? null : Number(value) })}
    />
  </SimpleGrid>
)
