import { TEMPLATE_FIELDS } from '@mtambo/contract'
import { Button, Group, Text } from '@mantine/core'
import { useRef } from 'react'
import { FIELD_WORDS } from './message-words.ts'
import classes from './settings.module.css'

/** Puts something where the cursor is, and leaves the cursor behind it. */
export function useInsert(text: string, onChange: (text: string) => void) {
  const ref = useRef<HTMLTextAreaElement>(null)
  function insert(what: string) {
    const field = ref.current
    const [start, end] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length]
    onChange(text.slice(0, start) + what + text.slice(end))
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(start + what.length, start + what.length)
    })
  }
  return { ref, insert }
}

export const Placeholders = ({ onInsert }: { onInsert: (what: string) => void }) => (
  <fieldset className={classes.plain} aria-label="What is filled in">
    <Text size="sm" c="dimmed" mb={6}>
      Press to put in what is filled in when the message is sent:
    </Text>
    <Group gap={6}>
      {TEMPLATE_FIELDS.map((field) => (
        <Button
          key={field}
          size="compact-sm"
          variant="default"
          radius="xl"
          title={FIELD_WORDS[field]}
          onClick={() => onInsert(`{${field}}`)}
        >
          {`{${field}}`}
        </Button>
      ))}
    </Group>
  </fieldset>
)
