// Only here are pills drawn: their sheets travel with the few forms that have them.
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { MultiSelect, type MultiSelectProps } from '@mantine/core'

type Props = Omit<MultiSelectProps, 'data' | 'value' | 'clearButtonProps'> & {
  /** What choosing none of them means. */
  none: string
  data: string[]
  value?: string[]
}

/** Any number of a list, or none. */
export const SeveralSelect = ({ none, value = [], ...field }: Props) => (
  <MultiSelect
    searchable
    clearable
    clearButtonProps={{ 'aria-label': none }}
    nothingFoundMessage="Not on the list"
    placeholder={value.length === 0 ? none : undefined}
    value={value}
    {...field}
  />
)
