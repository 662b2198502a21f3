import { type AssetField, assetFields, type Specifications } from '@mtambo/contract'
import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { useLabel } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import type { AssetFormFields } from './asset-fields.tsx'

/** The fields that the organisation has added to a category. */
export function useOwnFields(category: string): AssetField[] {
  const { data } = useQuery(ask(assetFields.list, {}))
  return data?.filter((field) => field.category === category) ?? []
}

/** What the category asks for beyond what everything has. */
export function OwnFields({ form }: AssetFormFields) {
  const label = useLabel()
  const { category, specifications } = form.values
  const fields = useOwnFields(category)
  if (fields.length === 0) return null
  return (
    <Section title={label('asset', category)}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {fields.map((field) => (
          <OwnField
            key={field.code}
            field={field}
            {...form.getInputProps(`specifications.${field.code}`)}
            value={specifications[field.code]}
          />
        ))}
      </SimpleGrid>
    </Section>
  )
}

type Value = Specifications[string] | null | undefined
type FieldProps = { field: AssetField; value: Value; onChange: (value: unknown) => void; error?: React.ReactNode }

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

function OwnField({ field: { label, kind, unit, options, required }, value, onChange, ...rest }: FieldProps) {
  const named = { ...rest, label: unit ? `${label} (${unit})` : label, required }
  if (kind === 'choice' || kind === 'yes_no')
    return (
      <Select
        {...named}
        clearable={!required}
        placeholder="Not said"
        data={kind === 'choice' ? withKept(options, value) : YES_NO}
        value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : ((value as string | null | undefined) ?? null)}
        onChange={(next) => onChange(next ?? '')}
      />
    )
  return (
    <TextInput
      {...named}
      {...(kind === 'date' && { type: 'date' })}
      {...(kind === 'number' && { inputMode: 'decimal' })}
      maxLength={500}
      value={value === null || value === undefined ? '' : String(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

/** What was chosen before it left the list stays choosable. */
const withKept = (options: string[], value: Value) =>
  typeof value === 'string' && value && !options.includes(value) ? [...options, value] : options

/** As facts: label and value. What is not filled in is left out. */
export const ownFacts = (fields: AssetField[], values: Specifications): [string, string | null][] =>
  fields.map(({ code, label, kind, unit }) => {
    const value = values[code]
    if (value === undefined) return [label, null]
    if (typeof value === 'boolean') return [label, value ? 'Yes' : 'No']
    if (kind === 'date' && typeof value === 'string') return [label, formatDay(value)]
    const said = typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 10 }) : value
    return [label, unit ? `${said} ${unit}` : said]
  })
