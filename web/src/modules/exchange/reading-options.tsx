import { DateOrder, type Import, type ImportMapping, ImportMatch } from '@mtambo/contract'
import { Alert, Select, SimpleGrid, Stack, TagsInput } from '@mantine/core'
import { Section } from '#ui/section.tsx'
import { unclearDays } from './mapping.ts'

type Props = { it: Import; mapping: ImportMapping; onChange: (mapping: ImportMapping) => void }

const DATES = [
  { value: 'dmy', label: 'Day first: 31/01/2026' },
  { value: 'mdy', label: 'Month first: 01/31/2026' },
  { value: 'ymd', label: 'Year first: 2026-01-31' },
]
const DECIMALS = [
  { value: '.', label: 'With a point: 1,250.50' },
  { value: ',', label: 'With a comma: 1.250,50' },
]
const MATCHES = [
  { value: 'both', label: 'Add new rows, change those that are there' },
  { value: 'add', label: 'Only add new rows' },
  { value: 'update', label: 'Only change rows that are there' },
]

/** How the file writes days and numbers, and what happens to rows that are there already. */
export function ReadingOptions({ it, mapping, onChange }: Props) {
  const unclear = unclearDays(it.columns, it.fields, mapping)
  const key = it.fields.find(({ name }) => name === it.key)?.label ?? it.key
  return (
    <Section title="How it is read">
      <Stack>
        {unclear.length > 0 && (
          <Alert color="yellow" title="Say how days are written">
            Every day in {unclear.map(({ header }) => `“${header}”`).join(', ')} could be read day first or month first,
            for example {unclear[0]?.samples[0]}.
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label="Days"
            allowDeselect={false}
            data={DATES}
            value={mapping.dates}
            onChange={(next) => onChange({ ...mapping, dates: DateOrder.parse(next) })}
          />
          <Select
            label="Numbers"
            allowDeselect={false}
            data={DECIMALS}
            value={mapping.decimal}
            onChange={(next) => next && onChange({ ...mapping, decimal: next as '.' | ',' })}
          />
          <TagsInput
            label="Read as empty"
            description="Words in cells that mean: nothing is known"
            maxTags={10}
            value={mapping.nothing}
            onChange={(nothing) => onChange({ ...mapping, nothing })}
          />
          {it.mayUpdate && (
            <Select
              label="Rows that are there already"
              description={`Known by: ${key}. What is empty in the file stays as it is.`}
              allowDeselect={false}
              data={MATCHES}
              value={mapping.match}
              onChange={(next) => onChange({ ...mapping, match: ImportMatch.parse(next) })}
            />
          )}
        </SimpleGrid>
      </Stack>
    </Section>
  )
}
