import type { ImportColumn, ImportField, ImportMapping } from '@mtambo/contract'
import { MultiSelect, Select, Text, TextInput } from '@mantine/core'
import { FIXED, isFixed, withColumns, withFixed } from './mapping.ts'
import { ValuesMapping } from './values-mapping.tsx'
import classes from './exchange.module.css'

export type FieldProps = {
  field: ImportField
  columns: ImportColumn[]
  mapping: ImportMapping
  onChange: (mapping: ImportMapping) => void
}

/** One field: where it comes from, what stands there, and what its values stand for. */
export function FieldMapping(props: FieldProps & { error: string | undefined }) {
  const { field, columns, mapping } = props
  const [index] = mapping.columns[field.name] ?? []
  const samples = columns.find((column) => column.index === index)?.samples ?? []
  return (
    <li className={classes.field}>
      <div>
        <Text fw={550} component="div">
          {field.label}
          {field.required && (
            <span className={classes.needed} title="Needed">
              {' '}
              *
            </span>
          )}
        </Text>
        {field.hint && (
          <Text size="xs" c="dimmed">
            {field.hint}
          </Text>
        )}
      </div>
      <Source {...props} />
      <Text size="sm" c="dimmed" lineClamp={2} className={classes.samples}>
        {samples.length > 0 ? samples.join(' · ') : `For example ${field.example || 'any text'}`}
      </Text>
      <ValuesMapping field={field} columns={columns} mapping={mapping} onChange={props.onChange} />
    </li>
  )
}

function Source({ field, columns, mapping, onChange, error }: FieldProps & { error: string | undefined }) {
  const { name, label, several } = field
  const chosen = (mapping.columns[name] ?? []).map(String)
  const data = columns.map(({ index, header }) => ({ value: String(index), label: header }))
  if (several)
    return (
      <MultiSelect
        aria-label={`Columns for ${label}`}
        placeholder={chosen.length > 0 ? undefined : 'None'}
        data={data}
        value={chosen}
        error={error}
        searchable
        onChange={(next) => onChange(withColumns(mapping, name, next.map(Number)))}
      />
    )
  const fixed = isFixed(mapping, name)
  return (
    <div className={classes.source}>
      <Select
        aria-label={`Column for ${label}`}
        placeholder="None"
        clearable
        searchable
        data={[{ value: FIXED, label: 'The same for every row …' }, ...data]}
        value={fixed ? FIXED : (chosen[0] ?? null)}
        error={fixed ? undefined : error}
        onChange={(next) =>
          onChange(
            next === FIXED
              ? withFixed(mapping, name, '')
              : withColumns(mapping, name, next === null ? [] : [Number(next)]),
          )
        }
      />
      {fixed && <FixedValue field={field} mapping={mapping} onChange={onChange} error={error} />}
    </div>
  )
}

function FixedValue({ field, mapping, onChange, error }: Omit<FieldProps, 'columns'> & { error: string | undefined }) {
  const { name, label, options, example } = field
  const value = mapping.fixed[name] ?? ''
  const named = { 'aria-label': `${label} of every row`, error }
  if (options.length > 0)
    return (
      <Select
        {...named}
        placeholder="Choose"
        searchable
        data={options.map((option) => ({ value: option.code, label: option.label }))}
        value={value || null}
        onChange={(next) => onChange(withFixed(mapping, name, next ?? ''))}
      />
    )
  return (
    <TextInput
      {...named}
      placeholder={example}
      value={value}
      maxLength={500}
      onChange={({ currentTarget }) => onChange(withFixed(mapping, name, currentTarget.value))}
    />
  )
}
