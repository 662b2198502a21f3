import { Button, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './bulk-bar.module.css'
import type { Selection } from './use-selection.ts'

/** What can be done to the rows that are chosen. It stays in sight below the list while there are any. */
export function BulkBar({ selection, children }: { selection: Selection; children: ReactNode }) {
  const { ids, clear } = selection
  if (ids.size === 0) return null
  return (
    <section className={classes.bar} aria-label="With what is chosen">
      <Text fw={550} component="output" className="tabular">
        {ids.size} chosen
      </Text>
      <Group gap="xs">
        {children}
        <Button variant="subtle" color="gray" leftSection={<IconX size={16} aria-hidden />} onClick={clear}>
          Choose none
        </Button>
      </Group>
    </section>
  )
}

/** On a phone a tap opens a row; this makes it choose instead. Elsewhere there are boxes. */
export function ChooseSeveral({ selection: { choosing, setChoosing } }: { selection: Selection }) {
  return (
    <Button hiddenFrom="sm" variant={choosing ? 'light' : 'default'} onClick={() => setChoosing(!choosing)}>
      {choosing ? 'Done choosing' : 'Choose several'}
    </Button>
  )
}
