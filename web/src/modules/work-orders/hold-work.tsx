import { workOrders } from '@mtambo/contract'
import { Textarea } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'

type Props = { id: string; opened: boolean; onClose: () => void }

export const HoldWork = ({ id, opened, onClose }: Props) => (
  <AskModal title="Put on hold" opened={opened} onClose={onClose}>
    <HoldForm id={id} onDone={onClose} />
  </AskModal>
)

function HoldForm({ id, onDone }: { id: string; onDone: () => void }) {
  const hold = useAct(workOrders.hold)
  const form = useContractForm(workOrders.hold, { id, reason: '' })
  const draft = useDraft(`work-${id}-hold`, form)
  const submit = form.onSubmit((input) =>
    hold.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        draft.clear()
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={hold.isPending} save="Put on hold" onCancel={onDone}>
      <Textarea
        label="What does it wait for?"
        description="For example a part, a permit or access to the place"
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}
