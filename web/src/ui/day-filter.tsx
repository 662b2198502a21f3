import { Text, TextInput } from '@mantine/core'
import classes from './day-filter.module.css'

type DayProps = {
  /** Its last word stands in front, because an empty one says nothing: "Planned from". */
  label: string
  value?: string
  onChange: (day?: string) => void
}

/** One filter of a list: the browser's own day picker. */
export const DayFilter = ({ label, value, onChange }: DayProps) => (
  <div className={classes.day}>
    <Text size="sm" c="dimmed" aria-hidden miw={32}>
      {label.split(' ').at(-1)}
    </Text>
    <TextInput
      type="date"
      aria-label={label}
      flex={1}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  </div>
)

type Range = { from?: string; to?: string }

/** From a day until a day: the two stay beside each other. `of`: what happened on them, "Planned". */
export const DayRangeFilter = ({ of, from, to, onChange }: Range & { of: string; onChange: (next: Range) => void }) => (
  <div className={classes.range}>
    <DayFilter label={`${of} from`} value={from} onChange={(day) => onChange({ from: day, to })} />
    <DayFilter label={`${of} until`} value={to} onChange={(day) => onChange({ from, to: day })} />
  </div>
)
