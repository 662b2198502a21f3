import { type ImportField, NEW_CATEGORY } from '@mtambo/contract'
import { Button, Group, Select, Text } from '@mantine/core'
import type { FieldProps } from './field-mapping.tsx'
import { addAll, toSayStill, valuesToSay, withValue } from './mapping.ts'
import classes from './exchange.module.css'

const EMPTY = 'empty'

/** What the values of a column stand for, where that is not plain. */
export function ValuesMapping({ field, columns, mapping, onChange }: FieldProps) {
  const values = valuesToSay(field, columns, mapping)
  if (values.length === 0) return null
  const open = toSayStill(field, columns, mapping).length
  return (
    <div className={classes.values}>
      <Group justify="space-between">
        <Text size="sm" fw={550}>
          {titleOf(open)}
        </Text>
        {field.list && open > 0 && (
          <Button size="compact-sm" variant="light" onClick={() => onChange(addAll(mapping, field, columns))}>
            Add all to the list
          </Button>
        )}
      </Group>
      <ul className={classes.pairs}>
        {values.map((value) => (
          <li key={value}>
            <Text size="sm" truncate title={value}>
              {value}
            </Text>
            <Select
              size="sm"
              aria-label={`${field.label}: ${value} stands for`}
              placeholder="Not known"
              searchable
              clearable
              data={choicesOf(field, value)}
              value={shownOf(mapping.values[field.name]?.[value])}
              onChange={(next) => onChange(withValue(mapping, field.name, value, next === EMPTY ? '' : next))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

const titleOf = (open: number) => {
  if (open === 0) return 'What the values stand for'
  return open === 1
    ? 'One value is not known: what does it stand for?'
    : `${open} values are not known: what do they stand for?`
}

const shownOf = (stands: string | undefined) => (stands === '' ? EMPTY : (stands ?? null))

function choicesOf(field: ImportField, value: string) {
  const options = field.kind === 'yes_no' ? YES_NO : field.options.map(({ code, label }) => ({ value: code, label }))
  return [
    ...(field.list ? [{ value: NEW_CATEGORY, label: `Add “${value}” to the list` }] : []),
    { value: EMPTY, label: 'Nothing: leave it empty' },
    ...options,
  ]
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
