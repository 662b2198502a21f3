// Pills are drawn in few forms only: their sheets travel with these.
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { exchange, type Import, type ImportMapping } from '@mtambo/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Refused } from '#lib/api.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { Section } from '#ui/section.tsx'
import { FieldMapping } from './field-mapping.tsx'
import { isMapped, notUsed, toSayStill } from './mapping.ts'
import { ReadingOptions } from './reading-options.tsx'
import classes from './exchange.module.css'

/** Which column is what, how its values are read, and the button that has every row looked at. */
export function MappingForm({ it }: { it: Import }) {
  const [mapping, setMapping] = useState<ImportMapping>(it.mapping)
  const check = useAct(exchange.map)
  const unused = notUsed(it.columns, mapping)
  const unsaid = it.fields.filter((field) => toSayStill(field, it.columns, mapping).length > 0)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        check.mutate({ id: it.id, ...mapping })
      }}
    >
      <Stack gap="lg">
        <Fields it={it} mapping={mapping} onChange={setMapping} errors={check.error?.fields ?? {}} />
        <ReadingOptions it={it} mapping={mapping} onChange={setMapping} />
        {unused.length > 0 && (
          <Text size="sm" c="dimmed">
            Not imported: {unused.map(({ header }) => header).join(', ')}.
          </Text>
        )}
        {unsaid.length > 0 && (
          <Text size="sm">
            Values that are not known yet: {unsaid.map(({ label }) => label).join(', ')}. Rows with them will be wrong.
          </Text>
        )}
        <FormProblem>{problemOf(check.error)}</FormProblem>
        <Group>
          <Button type="submit" loading={check.isPending} variant={it.status === 'checked' ? 'default' : 'filled'}>
            {it.status === 'mapping' ? 'Check all rows' : 'Check again'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type FieldsProps = {
  it: Import
  mapping: ImportMapping
  onChange: (mapping: ImportMapping) => void
  errors: Record<string, string>
}

/** Those that are needed or were found; the rest when it is asked for. */
function Fields({ it, mapping, onChange, errors }: FieldsProps) {
  // Decided once: a field does not leave its place while one is at it.
  const [first] = useState(() => it.fields.filter((field) => field.required || isMapped(it.mapping, field.name)))
  const [all, setAll] = useState(false)
  return (
    <Section title="Which column is what" context="Guessed by their headings; correct what is wrong." flush>
      <ul className={classes.fields}>
        {(all ? it.fields : first).map((field) => (
          <FieldMapping
            key={field.name}
            field={field}
            columns={it.columns}
            mapping={mapping}
            onChange={onChange}
            error={errors[`columns.${field.name}`] ?? errors[`values.${field.name}`]}
          />
        ))}
      </ul>
      {!all && first.length < it.fields.length && (
        <div className={classes.more}>
          <Button variant="default" onClick={() => setAll(true)}>
            Show {it.fields.length - first.length} more fields
          </Button>
        </div>
      )}
    </Section>
  )
}

const problemOf = (error: Refused | null) => {
  if (!error) return null
  return Object.keys(error.fields ?? {}).length > 0 ? 'Some columns are still missing: see above.' : error.message
}
