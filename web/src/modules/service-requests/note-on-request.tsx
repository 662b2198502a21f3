import { serviceRequests } from '@mtambo/contract'
import { Button, Checkbox, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { toast } from '#ui/toast.tsx'

/** A fresh form for every note. */
export function NoteOnRequest({ id }: { id: string }) {
  const [count, setCount] = useState(0)
  return <OneNote key={count} id={id} onDone={() => setCount(count + 1)} />
}

function OneNote({ id, onDone }: { id: string; onDone: () => void }) {
  const customer = useWords().customer.toLowerCase()
  const note = useAct(serviceRequests.note)
  const form = useContractForm(serviceRequests.note, { id, notes: '', forCustomer: false })
  const draft = useDraft(`request-${id}-note`, form)
  const submit = form.onSubmit((input) =>
    note.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        draft.clear()
        toast(input.forCustomer ? `Noted. The ${customer} is told.` : 'Noted, for colleagues only.')
        onDone()
      },
    }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Textarea label="Note" minRows={2} {...form.getInputProps('notes')} />
        <Checkbox
          label={`Send it to the ${customer}, too`}
          {...form.getInputProps('forCustomer', { type: 'checkbox' })}
        />
        <FormProblem>{form.problem}</FormProblem>
        <Button type="submit" variant="default" loading={note.isPending}>
          Add note
        </Button>
      </Stack>
    </form>
  )
}
