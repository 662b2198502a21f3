import type { AssetFieldKind } from '@mtambo/contract'
import { ActionIcon, Group, Select, Switch, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import classes from './settings.module.css'

export type FieldValues = {
  code: string
  label: string
  kind: AssetFieldKind
  unit: string
  options: string[]
  required: boolean
}

type Props = {
  field: FieldValues
  first: boolean
  last: boolean
  errorAt: (name: string) => ReactNode
  onChange: (change: Partial<FieldValues>) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

const KINDS: { value: AssetFieldKind; label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'date', label: 'Day' },
  { value: 'choice', label: 'Choice' },
  { value: 'yes_no', label: 'Yes or no' },
]

/** One field: what it is called, what is written in it, whether it must be. */
export function FieldRow({ field, errorAt, onChange, ...rest }: Props) {
  const { label, kind, unit, options, required } = field
  return (
    <fieldset className={`${classes.plain} ${classes.field}`} aria-label={label}>
      <TextInput
        label="Name"
        maxLength={60}
        value={label}
        error={errorAt('label') ?? errorAt('code')}
        onChange={({ currentTarget }) => onChange({ label: currentTarget.value })}
      />
      <Select
        label="What it holds"
        allowDeselect={false}
        data={KINDS}
        value={kind}
        error={errorAt('kind')}
        onChange={(next) => onChange({ kind: next as AssetFieldKind })}
      />
      {kind === 'number' && (
        <TextInput
          label="Unit"
          placeholder="kW"
          maxLength={20}
          value={unit}
          error={errorAt('unit')}
          onChange={({ currentTarget }) => onChange({ unit: currentTarget.value })}
        />
      )}
      {kind === 'choice' && (
        <Choices options={options} error={errorAt('options')} onChange={(next) => onChange({ options: next })} />
      )}
      <Group gap="xs" className={classes.fieldEnd} wrap="nowrap">
        <Switch
          size="sm"
          label="Required"
          checked={required}
          onChange={({ currentTarget }) => onChange({ required: currentTarget.checked })}
        />
        <Tools label={label} {...rest} />
      </Group>
    </fieldset>
  )
}

type ChoicesProps = { options: string[]; error: ReactNode; onChange: (options: string[]) => void }

/** Typed as one line; what stands between two commas is a choice. */
function Choices({ options, error, onChange }: ChoicesProps) {
  const [typed, setTyped] = useState(options.join(', '))
  const read = (text: string) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
  // Undone or restored from elsewhere: what is chosen counts, not what was typed.
  const shown = read(typed).join() === options.join() ? typed : options.join(', ')
  return (
    <TextInput
      label="Choices"
      placeholder="belt, gear, direct"
      description="Separated by commas"
      value={shown}
      error={error}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(read(currentTarget.value))
      }}
    />
  )
}

type ToolsProps = Pick<Props, 'first' | 'last' | 'onMove' | 'onRemove'> & { label: string }

const Tools = ({ label, first, last, onMove, onRemove }: ToolsProps) => (
  <Group gap={2} wrap="nowrap">
    <ActionIcon variant="transparent" aria-label={`Move ${label} up`} disabled={first} onClick={() => onMove(-1)}>
      <IconChevronUp size={18} aria-hidden />
    </ActionIcon>
    <ActionIcon variant="transparent" aria-label={`Move ${label} down`} disabled={last} onClick={() => onMove(1)}>
      <IconChevronDown size={18} aria-hidden />
    </ActionIcon>
    <ActionIcon aria-label={`Take out ${label}`} onClick={onRemove}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  </Group>
)
