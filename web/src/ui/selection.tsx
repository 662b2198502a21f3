import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Column } from './data-table.tsx'
import classes from './selection.module.css'

export type Selection = {
  /** Those chosen that the list still shows, in its order. */
  ids: string[]
  has: (id: string) => boolean
  toggle: (id: string) => void
  all: (on: boolean) => void
  clear: () => void
  /** All that the list shows. */
  of: number
}

/** Which rows of a list are chosen. `x` chooses the row one has walked to with j and k. */
export function useSelection(shown: string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE)
  useEffect(() => {
    document.addEventListener('keydown', chooseByKey)
    return () => document.removeEventListener('keydown', chooseByKey)
  }, [])
  return {
    ids: shown.filter((id) => chosen.has(id)),
    has: (id) => chosen.has(id),
    toggle: (id) =>
      setChosen((before) => (before.has(id) ? new Set([...before].filter((x) => x !== id)) : new Set([...before, id]))),
    all: (on) => setChosen(on ? new Set(shown) : NONE),
    clear: () => setChosen(NONE),
    of: shown.length,
  }
}

const NONE: ReadonlySet<string> = new Set()

function chooseByKey(event: KeyboardEvent) {
  const row = document.activeElement
  if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey || row?.tagName !== 'TR') return
  row.querySelector<HTMLInputElement>('input[data-choose]')?.click()
}

/** The first column of a table whose rows can be chosen. */
export const selectColumn = <Row extends { id: string }>(
  selection: Selection,
  nameOf: (row: Row) => string,
): Column<Row> => ({
  key: 'chosen',
  width: 44,
  title: (
    <Checkbox
      size="xs"
      aria-label="Choose all that are shown"
      checked={selection.ids.length > 0 && selection.ids.length === selection.of}
      indeterminate={selection.ids.length > 0 && selection.ids.length < selection.of}
      onChange={({ currentTarget }) => selection.all(currentTarget.checked)}
    />
  ),
  cell: (row) => (
    <Checkbox
      size="xs"
      data-choose
      aria-label={`Choose ${nameOf(row)}`}
      checked={selection.has(row.id)}
      onChange={() => selection.toggle(row.id)}
    />
  ),
})

/** What can be done with what is chosen; stays in sight while one scrolls. */
export function SelectionBar({ selection, children }: { selection: Selection; children: ReactNode }) {
  if (selection.ids.length === 0) return null
  return (
    <section className={classes.bar} aria-label="With what is chosen">
      <Text fw={550} className="tabular" aria-live="polite">
        {selection.ids.length} chosen
      </Text>
      <Group gap="xs">{children}</Group>
      <Button
        variant="subtle"
        color="gray"
        ml="auto"
        leftSection={<IconX size={16} aria-hidden />}
        onClick={selection.clear}
      >
        Choose none
      </Button>
    </section>
  )
}
