import { MAX_STEPS, OnFail, StepKind } from '@mtambo/contract'
import { ActionIcon, Button, Checkbox, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { newId } from '#lib/id.ts'
import classes from './checklists.module.css'
import { StepDetails } from './step-details.tsx'
import { asKind, type Draft, emptyStep, shifted } from './steps.ts'
import { KIND_WORDS, ON_FAIL_WORDS } from './words.ts'

type Props = {
  steps: Draft[]
  onChange: (steps: Draft[]) => void
  /** By the path within the steps, `0.instruction`. */
  errorAt: (path: string) => ReactNode
}

const KINDS = StepKind.options.map((value) => ({ value, label: KIND_WORDS[value] }))
const CONSEQUENCES = OnFail.options.map((value) => ({ value, label: ON_FAIL_WORDS[value] }))

/** The steps of a checklist: written, sorted, doubled and taken out; all of it with the keyboard and on a phone. */
export function StepEditor({ steps, onChange, errorAt }: Props) {
  const change = (at: number, part: Partial<Draft>) =>
    onChange(steps.map((step, i) => (i === at ? { ...step, ...part } : step)))
  return (
    <Stack>
      <ol className={classes.rows}>
        {steps.map((step, i) => (
          <li key={step.key} className={classes.row}>
            <Head
              title={`Step ${i + 1}`}
              first={i === 0}
              last={i === steps.length - 1}
              onMove={(by) => onChange(shifted(steps, i, by))}
              onCopy={() => onChange(steps.toSpliced(i + 1, 0, { ...step, key: newId() }))}
              onRemove={() => onChange(steps.filter((_, at) => at !== i))}
            />
            <StepFields
              step={step}
              onChange={(part) => change(i, part)}
              errorAt={(field) => errorAt(`${i}.${field}`)}
            />
          </li>
        ))}
      </ol>
      {steps.length < MAX_STEPS && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...steps, emptyStep()])}
        >
          Add a step
        </Button>
      )}
      {errorAt('') && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {errorAt('')}
        </Text>
      )}
    </Stack>
  )
}

type HeadProps = {
  title: string
  first: boolean
  last: boolean
  onMove: (by: 1 | -1) => void
  onCopy: () => void
  onRemove: () => void
}

const Head = ({ title, first, last, onMove, onCopy, onRemove }: HeadProps) => (
  <div className={classes.head}>
    <span>{title}</span>
    <ActionIcon aria-label={`Move ${title} up`} disabled={first} onClick={() => onMove(-1)}>
      <IconChevronUp size={18} aria-hidden />
    </ActionIcon>
    <ActionIcon aria-label={`Move ${title} down`} disabled={last} onClick={() => onMove(1)}>
      <IconChevronDown size={18} aria-hidden />
    </ActionIcon>
    <ActionIcon aria-label={`Copy ${title}`} title="Copy" onClick={onCopy}>
      <IconCopy size={18} aria-hidden />
    </ActionIcon>
    <ActionIcon aria-label={`Delete ${title}`} title="Delete" onClick={onRemove}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  </div>
)

type FieldsProps = { step: Draft; onChange: (part: Partial<Draft>) => void; errorAt: (field: string) => ReactNode }

function StepFields({ step, onChange, errorAt }: FieldsProps) {
  const fails = step.kind !== 'text' && step.kind !== 'photo' && step.kind !== 'signature'
  return (
    <Stack gap="sm">
      <Textarea
        label="What to check or do"
        required
        autosize
        minRows={1}
        maxLength={500}
        value={step.instruction}
        error={errorAt('instruction')}
        onChange={(event) => onChange({ instruction: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="Answered by"
          allowDeselect={false}
          data={KINDS}
          value={step.kind}
          onChange={(kind) => kind && onChange(asKind(step, kind as Draft['kind']))}
        />
        {fails && (
          <Select
            label="When it fails"
            allowDeselect={false}
            data={CONSEQUENCES}
            value={step.onFail}
            onChange={(onFail) => onFail && onChange({ onFail: onFail as Draft['onFail'] })}
          />
        )}
      </SimpleGrid>
      <StepDetails step={step} onChange={onChange} errorAt={errorAt} />
      <Checkbox
        label="Must be filled in before the work is completed"
        checked={step.required}
        onChange={(event) => onChange({ required: event.currentTarget.checked })}
      />
    </Stack>
  )
}
