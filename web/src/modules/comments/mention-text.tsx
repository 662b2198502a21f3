import { comments, type Input, type Output, type Person } from '@mtambo/contract'
import { Combobox, Text, Textarea, type TextareaProps, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ask } from '#lib/query.ts'
import { typedMention, withMention } from './mentions.ts'

export type About = Pick<Input<typeof comments.list>, 'aboutType' | 'aboutId'>

type Props = Omit<TextareaProps, 'value' | 'onChange'> & {
  subject: About
  value: string
  onChange: (text: string) => void
  onMention: (person: Person) => void
}

/** Who can be named where the caret stands, and the store of the list that offers them. */
function useOffered(subject: About, value: string, caret: number) {
  const [dismissed, setDismissed] = useState<number | null>(null)
  const at = typedMention(value, caret)
  const [q] = useDebouncedValue(at?.typed ?? '', 150)
  const wanted = at !== null && at.from !== dismissed
  const { data: people = [] } = useQuery({
    ...ask(comments.people, { ...subject, q }),
    enabled: wanted,
    placeholderData: keepPreviousData,
  })
  const opened = wanted && people.length > 0
  const store = useCombobox({
    opened,
    onOpenedChange: (on) => {
      if (!on && at) setDismissed(at.from)
    },
  })
  // The first is ready for Enter, also when other people are offered.
  const offered = people.map(({ id }) => id).join()
  const { selectFirstOption } = store
  useEffect(() => {
    if (opened && offered) selectFirstOption()
  }, [opened, offered, selectFirstOption])
  return { at, people, opened, store }
}

/** A text in which an @ offers the people who can be named; chosen with the arrows and Enter, or by a tap. */
export function MentionText({ subject, value, onChange, onMention, ...field }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const { at, people, opened, store } = useOffered(subject, value, caret)

  function choose(id: string) {
    const person = people.find((one) => one.id === id)
    if (!person || !at) return
    const next = withMention(value, at, person)
    onChange(next.text)
    onMention(person)
    setCaret(next.caret)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(next.caret, next.caret)
    })
  }

  return (
    <Combobox store={store} onOptionSubmit={choose} position="bottom-start" width={280}>
      <Combobox.Target withKeyboardNavigation={opened}>
        <Textarea
          ref={area}
          autosize
          minRows={2}
          maxRows={10}
          {...field}
          value={value}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value)
            setCaret(currentTarget.selectionStart)
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!opened}>
        <People people={people} />
      </Combobox.Dropdown>
    </Combobox>
  )
}

const People = ({ people }: { people: Output<typeof comments.people> }) => (
  <Combobox.Options labelledBy="" aria-label="People to mention" mah={260} style={{ overflowY: 'auto' }}>
    {people.map(({ id, name, role }) => (
      <Combobox.Option key={id} value={id} mih={44}>
        <Text>{name}</Text>
        <Text size="sm" c="dimmed">
          {role}
        </Text>
      </Combobox.Option>
    ))}
  </Combobox.Options>
)
