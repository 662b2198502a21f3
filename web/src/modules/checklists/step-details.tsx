import { ActionIcon, Button, Checkbox, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './checklists.module.css'
import type { Draft } from './steps.ts'

type Props = { step: Draft; onChange: (part: Partial<Draft>) => void; errorAt: (field: string) => ReactNode }

/** What a step asks for beside its words, by its kind. */
export function StepDetails(props: Props) {
  const { kind } = props.step
  if (kind === 'choice') return <Choices {...props} />
  if (kind === 'number' || kind === 'reading') return <Limits {...props} />
  return null
}

function Limits({ step, onChange, errorAt }: Props) {
  const limit = (name: 'min' | 'max' | 'warnMin' | 'warnMax', label: string) => (
    <NumberInput
      label={label}
      hideControls
      inputMode="decimal"
      value={step[name] ?? ''}
      error={errorAt(name)}
      onChange={(typed) => onChange({ [name]: typed === '' ? null : Number(typed) })}
    />
  )
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {step.kind === 'reading' && (
          <TextInput
            label="Name of the meter"
            description="As it is called on the equipment; the value is entered there too"
            required
            maxLength={80}
            value={step.meter}
            error={errorAt('meter')}
            onChange={(event) => onChange({ meter: event.currentTarget.value })}
          />
        )}
        <TextInput
          label="Unit"
          description={step.kind === 'reading' ? 'As on the meter' : undefined}
          maxLength={20}
          value={step.unit}
          error={errorAt('unit')}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        {limit('min', 'Fails below')}
        {limit('warnMin', 'Low below')}
        {limit('warnMax', 'High above')}
        {limit('max', 'Fails above')}
      </SimpleGrid>
    </Stack>
  )
}

function Choices({ step: { options }, onChange, errorAt }: Props) {
  const set = (at: number, part: Partial<Draft['options'][number]>) =>
    onChange({ options: options.map((option, i) => (i === at ? { ...option, ...part } : option)) })
  return (
    <Stack gap="xs">
      {options.map((option, i) => (
        // Choices have no id, and are told apart by their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className={classes.option}>
          <TextInput
            aria-label={`Choice ${i + 1}`}
            maxLength={60}
            value={option.label}
            error={errorAt(`options.${i}.label`)}
            onChange={(event) => set(i, { label: event.currentTarget.value })}
          />
          <Checkbox
            label="Fails"
            checked={option.fails}
            onChange={(event) => set(i, { fails: event.currentTarget.checked })}
          />
          <ActionIcon
            aria-label={`Delete choice ${i + 1}`}
            onClick={() => onChange({ options: options.filter((_, at) => at !== i) })}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {errorAt('options') && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {errorAt('options')}
        </Text>
      )}
      <Button
        variant="default"
        size="compact-md"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange({ options: [...options, { label: '', fails: false }] })}
      >
        Add a choice
      </Button>
    </Stack>
  )
}
