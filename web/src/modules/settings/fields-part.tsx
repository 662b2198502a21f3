import { type AssetField, assetFields, MOST_FIELDS } from '@mtambo/contract'
import { Select, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useMe, useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { AddKind } from './add-kind.tsx'
import { FieldRow, type FieldValues } from './field-row.tsx'
import { codeFor, moved } from './list-rules.ts'
import { SaveBar } from './save-bar.tsx'
import { usePart } from './use-part.ts'

type Props = { category?: string | undefined; onCategory: (category: string) => void }

/** What the organisation wants to know of its equipment beyond what everybody does, by category. */
export function FieldsPart({ category, onCategory }: Props) {
  const { data } = useSuspenseQuery(ask(assetFields.list, {}))
  const categories = useMe().organisation.categories.asset ?? []
  const words = useWords()
  const shown = categories.find(({ code }) => code === category) ?? categories[0]
  if (!shown) return <Text c="dimmed">Add a category to the lists first.</Text>
  return (
    <>
      <Select
        label={`Kind of ${words.asset.toLowerCase()}`}
        allowDeselect={false}
        maw={320}
        data={categories.map(({ code, label }) => ({ value: code, label }))}
        value={shown.code}
        onChange={(value) => value && onCategory(value)}
      />
      <FieldsForm key={shown.code} category={shown.code} title={shown.label} saved={data} />
    </>
  )
}

const valuesOf = (category: string, fields: AssetField[]) => ({
  category,
  fields: fields
    .filter((field) => field.category === category)
    .map(({ code, label, kind, unit, options, required }): FieldValues => ({
      code,
      label,
      kind,
      unit: unit ?? '',
      options,
      required,
    })),
})

function FieldsForm({ category, title, saved }: { category: string; title: string; saved: AssetField[] }) {
  const { form, submit, bar } = usePart(assetFields.save, `fields-${category}`, valuesOf(category, saved), {
    said: 'The fields are saved.',
    read: (now) => valuesOf(category, now),
  })
  const { fields } = form.values
  const set = (next: FieldValues[]) => form.setFieldValue('fields', next)
  const add = (label: string) => {
    const code = codeFor(
      label,
      fields.map((field) => field.code),
    )
    // A code begins with a letter.
    set([...fields, { ...NEW, code: /^[a-z]/.test(code) ? code : `f_${code}`, label }])
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Section
          title={title}
          context="In this order they stand in the form and on the page. What is filled in stays when its field is taken out, and comes back with it."
        >
          <Stack>
            {fields.length === 0 && <Text c="dimmed">No fields of its own yet. Add for example “Power” or “Oil”.</Text>}
            {fields.map((field, i) => (
              <FieldRow
                key={field.code}
                field={field}
                first={i === 0}
                last={i === fields.length - 1}
                errorAt={(name) => form.errors[`fields.${i}.${name}`]}
                onChange={(change) => set(fields.map((one, at) => (at === i ? { ...one, ...change } : one)))}
                onMove={(by) => set(moved(fields, i, i + by))}
                onRemove={() => set(fields.filter((_, at) => at !== i))}
              />
            ))}
            {fields.length < MOST_FIELDS && <AddKind onAdd={add} taken={fields.map(({ label }) => label)} />}
          </Stack>
        </Section>
        <SaveBar {...bar} />
      </Stack>
    </form>
  )
}

const NEW: Omit<FieldValues, 'code' | 'label'> = { kind: 'text', unit: '', options: [], required: false }
