import { type WorkOrder, workOrders } from '@mtambo/contract'
import { Textarea } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

export const CancelWork = ({ order, opened, onClose }: Props) => (
  <AskModal title={`Cancel ${order.number}`} opened={opened} onClose={onClose}>
    <CancelForm order={order} onDone={onClose} />
  </AskModal>
)

function CancelForm({ order: { id }, onDone }: { order: WorkOrder; onDone: () => void }) {
  const cancel = useAct(workOrders.cancel)
  const form = useContractForm(workOrders.cancel, { id, reason: '' })
  const draft = useDraft(`work-${id}-cancel`, form)
  const submit = form.onSubmit((input) =>
    cancel.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ number }) => {
        draft.clear()
        toast(`${number} is cancelled. Whoever had it is told.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={cancel.isPending}
      save="Cancel the work"
      keep="Keep it"
      onCancel={onDone}
    >
      <Textarea
        label="Reason"
        description="This cannot be undone. Whoever has the work reads it."
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}
