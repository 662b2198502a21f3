import { approvals, type WorkOrder } from '@mtambo/contract'
import { Textarea } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

export const RejectWork = ({ order, opened, onClose }: Props) => (
  <AskModal title={`Reject ${order.number}`} opened={opened} onClose={onClose}>
    <RejectForm order={order} onDone={onClose} />
  </AskModal>
)

function RejectForm({ order: { id, createdBy }, onDone }: { order: WorkOrder; onDone: () => void }) {
  const reject = useAct(approvals.reject)
  const form = useContractForm(approvals.reject, { id, reason: '' })
  const draft = useDraft(`work-${id}-reject`, form)
  const submit = form.onSubmit((input) =>
    reject.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ number }) => {
        draft.clear()
        toast(createdBy ? `${number} is rejected. ${createdBy.name} is told why.` : `${number} is rejected.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={reject.isPending} save="Reject" onCancel={onDone}>
      <Textarea
        label="Reason"
        description={createdBy ? `${createdBy.name} reads it` : undefined}
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}
