import { Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import type { Refused } from '#lib/api.ts'

export type Choice = { value: string; label: string; detail?: string }

type Props<T, K extends QueryKey> = {
  label?: string
  /** In place of a label, where there is no room for one. */
  'aria-label'?: string
  w?: React.ComponentProps<typeof Select>['w']
  description?: string
  placeholder?: string
  error?: React.ReactNode
  required?: boolean
  disabled?: boolean
  clearable?: boolean
  value: string | null
  onChange: (value: string | null, choice: Choice | null) => void
  /** What is asked for what was typed, for example `(q) => ask(things.list, { q, limit: 10 })`. */
  search: (typed: string) => UseQueryOptions<T, Refused, T, K>
  choices: (found: T) => Choice[]
  /** The chosen one, when the page is opened with one. */
  selected?: Choice | null
  'data-path'?: string
}

/** Choosing one of ten thousand: a search box that asks the server. */
export function SearchSelect<T, K extends QueryKey>({
  value,
  onChange,
  search,
  choices,
  selected,
  ...field
}: Props<T, K>) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Choice | null>(null)
  const kept = [chosen, selected].find((choice) => choice && choice.value === value) ?? null
  const [asked] = useDebouncedValue(typed === kept?.label ? '' : typed.trim(), 250)
  const found = useQuery({ ...search(asked), placeholderData: keepPreviousData })
  const data = found.data === undefined ? [] : choices(found.data as T)
  const all = kept && !data.some((choice) => choice.value === kept.value) ? [kept, ...data] : data

  return (
    <Select
      {...field}
      searchable
      data={all}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(next) => {
        const choice = all.find((one) => one.value === next) ?? null
        setChosen(choice)
        onChange(next, choice)
      }}
      // The server has searched already, also in what the label does not show.
      filter={({ options }) => options}
      nothingFoundMessage={
        found.isError ? found.error.message : found.isFetching ? 'Searching…' : 'Nothing found. Try fewer letters.'
      }
      renderOption={({ option }) => <Option choice={option as Choice} />}
    />
  )
}

const Option = ({ choice }: { choice: Choice }) => (
  <div>
    <Text>{choice.label}</Text>
    {choice.detail && (
      <Text size="sm" c="dimmed">
        {choice.detail}
      </Text>
    )}
  </div>
)
