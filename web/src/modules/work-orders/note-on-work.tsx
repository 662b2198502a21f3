import { workOrders } from '@mtambo/contract'
import { Textarea } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { toast } from '#ui/toast.tsx'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'

type Props = { id: string; opened: boolean; onClose: () => void }

export const NoteOnWork = ({ id, opened, onClose }: Props) => (
  <AskModal title="Add a note" opened={opened} onClose={onClose}>
    <NoteForm id={id} onDone={onClose} />
  </AskModal>
)

function NoteForm({ id, onDone }: { id: string; onDone: () => void }) {
  const note = useAct(workOrders.note)
  const form = useContractForm(workOrders.note, { id, notes: '' })
  const draft = useDraft(`work-${id}-note`, form)
  const submit = form.onSubmit((input) =>
    note.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        draft.clear()
        toast('Noted.')
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={note.isPending} save="Add note" onCancel={onDone}>
      <Textarea
        label="Note"
        description="Progress, what you saw, what is needed"
        required
        data-autofocus
        {...form.getInputProps('notes')}
      />
    </AskForm>
  )
}
