import { Button, Group, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'

/** Not a form of its own: it stands inside one. */
export function AddKind({ onAdd, taken }: { onAdd: (label: string) => void; taken: string[] }) {
  const [label, setLabel] = useState('')
  const known = taken.some((one) => one.toLowerCase() === label.trim().toLowerCase())
  function add() {
    if (!label.trim() || known) return
    onAdd(label.trim())
    setLabel('')
  }
  return (
    <Group align="flex-start" gap="xs">
      <TextInput
        label="Add one"
        placeholder="What it is called"
        maxLength={80}
        flex={1}
        maw={360}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
        error={known && 'This is in the list already.'}
      />
      <Button
        variant="default"
        mt={21}
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={!label.trim() || known}
        onClick={add}
      >
        Add
      </Button>
    </Group>
  )
}
