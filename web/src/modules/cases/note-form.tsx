import { cases } from '@mtambo/contract'
import { Button, Checkbox, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { toast } from '#ui/toast.tsx'

/** `reader`: who else may read it, in a word. */
type Props = { id: string; reader: string | null }

/** A fresh form for every note. */
export function NoteForm(props: Props) {
  const [count, setCount] = useState(0)
  return <OneNote key={count} {...props} onDone={() => setCount(count + 1)} />
}

function OneNote({ id, reader, onDone }: Props & { onDone: () => void }) {
  const note = useAct(cases.note)
  const form = useContractForm(cases.note, { id, notes: '', forCustomer: false })
  const draft = useDraft(`case-${id}-note`, form)
  const submit = form.onSubmit((input) =>
    note.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        draft.clear()
        toast(input.forCustomer ? `Noted. The ${reader} can read it.` : 'Noted, for colleagues only.')
        onDone()
      },
    }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Textarea label="Note" minRows={2} {...form.getInputProps('notes')} />
        {reader && (
          <Checkbox
            label={`The ${reader} may read it too`}
            {...form.getInputProps('forCustomer', { type: 'checkbox' })}
          />
        )}
        <FormProblem>{form.problem}</FormProblem>
        <Button type="submit" variant="default" loading={note.isPending}>
          Add note
        </Button>
      </Stack>
    </form>
  )
}
