import { Select, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type StatusName, statusWord } from './status-badge.tsx'

type Props<S extends StatusName> = {
  statuses: readonly S[]
  /** Undefined is all of them. */
  status: S | undefined
  onStatus: (status: S | undefined) => void
  /** Where the page calls them otherwise. */
  word?: (status: S) => string
}

/** Which part of a list is shown. Tabs; where they would not fit, a list. */
export function StatusTabs<S extends StatusName>({ statuses, status, onStatus, word = statusWord }: Props<S>) {
  const narrow = useMediaQuery('(max-width: 58em)', undefined, { getInitialValueInEffect: false })
  const choices = [
    ...statuses.map((value) => ({ value: value as string, label: word(value) })),
    { value: 'all', label: 'All' },
  ]
  const shown = status ?? 'all'
  const choose = (value: string | null) => onStatus(statuses.find((one) => one === value))
  if (narrow)
    return (
      <Select
        aria-label="Status"
        w="100%"
        maw={360}
        allowDeselect={false}
        data={choices}
        value={shown}
        onChange={choose}
      />
    )
  return (
    <Tabs value={shown} onChange={choose}>
      <Tabs.List aria-label="Status">
        {choices.map(({ value, label }) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}
