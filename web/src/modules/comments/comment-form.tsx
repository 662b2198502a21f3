import { type Comment, comments, type Person } from '@mtambo/contract'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { type About, MentionText } from './mention-text.tsx'
import { stillNamed } from './mentions.ts'

/** Something new is said. It is kept while it is typed, and sent again under the same id it is said once. */
export function NewComment({ about }: { about: About }) {
  const add = useAct(comments.add)
  const [id, setId] = useState(() => newId())
  const form = useContractForm(comments.add, { ...about, text: '', people: [] as Person[] })
  const draft = useDraft(`comment-${about.aboutId}`, form)
  const { text, people } = form.values
  const submit = form.onSubmit((input) =>
    add.mutate(
      { ...input, id, mentionIds: stillNamed(text, people).map((person) => person.id) },
      {
        onError: form.refuse,
        onSuccess: () => {
          draft.clear()
          form.setValues({ text: '', people: [] })
          setId(newId())
        },
      },
    ),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <MentionText
          subject={about}
          aria-label="Comment"
          placeholder="Write a comment; @ names somebody, who is told"
          {...form.getInputProps('text')}
          error={form.errors['text'] ?? form.errors['mentionIds']}
          value={text}
          onChange={(next) => form.setValues({ text: next })}
          onMention={(person) => form.setValues({ people: [...people, person] })}
        />
        <FormProblem>{form.errors['mentionIds'] ? null : form.problem}</FormProblem>
        <Group justify="flex-end">
          <Button type="submit" loading={add.isPending} disabled={!text.trim()}>
            Comment
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type EditProps = { about: About; comment: Comment; onDone: () => void }

export function EditComment({ about, comment, onDone }: EditProps) {
  const edit = useAct(comments.edit)
  const form = useContractForm(comments.edit, {
    id: comment.id,
    text: comment.text ?? '',
    people: comment.mentions,
  })
  const { text, people } = form.values
  const submit = form.onSubmit((input) =>
    edit.mutate(
      { ...input, mentionIds: stillNamed(text, people).map((person) => person.id) },
      { onError: form.refuse, onSuccess: onDone },
    ),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <MentionText
          subject={about}
          aria-label="Your comment"
          data-autofocus
          {...form.getInputProps('text')}
          error={form.errors['text'] ?? form.errors['mentionIds']}
          value={text}
          onChange={(next) => form.setValues({ text: next })}
          onMention={(person) => form.setValues({ people: [...people, person] })}
        />
        <FormProblem>{form.errors['mentionIds'] ? null : form.problem}</FormProblem>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={edit.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
