import { Select } from '@mantine/core'

type Choice<V extends string> = { value: V; label: string }

type Props<V extends string> = {
  label: string
  /** What it says while nothing is chosen, and what letting go of the choice is called. */
  any: string
  choices: Choice<V>[] | undefined
  value: V | undefined
  onChange: (value: V | undefined) => void
  width?: number
  searchable?: boolean
}

/** One filter of a list: a value, or any. */
export function FilterSelect<V extends string>({ label, any, choices, value, onChange, width, searchable }: Props<V>) {
  return (
    <Select
      aria-label={label}
      placeholder={any}
      clearable
      clearButtonProps={{ 'aria-label': any }}
      searchable={searchable}
      nothingFoundMessage={searchable && 'Nothing like that'}
      w={{ base: '100%', sm: width ?? 150 }}
      data={choices}
      value={value ?? null}
      onChange={(chosen) => onChange((chosen as V | null) ?? undefined)}
    />
  )
}
