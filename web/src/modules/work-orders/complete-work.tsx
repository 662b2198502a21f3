import { type WorkOrder, workOrders } from '@mtambo/contract'
import { Textarea } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { emptyLog, LogFields } from './log-fields.tsx'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

export const CompleteWork = ({ order, opened, onClose }: Props) => (
  <AskModal title={`Complete ${order.number}`} opened={opened} onClose={onClose}>
    <CompleteForm order={order} onDone={onClose} />
  </AskModal>
)

/** The last entry of the log, and what is to be remembered of the whole. */
function CompleteForm({ order, onDone }: { order: WorkOrder; onDone: () => void }) {
  const complete = useAct(workOrders.complete)
  const form = useContractForm(workOrders.complete, { ...emptyLog(order.id), completionNotes: '' })
  const draft = useDraft(`work-${order.id}-complete`, form)
  // Somebody reported what it was opened for; planned work only has those who planned it.
  const told = order.caseId || order.serviceRequestId
  const submit = form.onSubmit((input) =>
    complete.mutate(
      { ...input, photoIds: form.values.photos.map(({ id }) => id) },
      {
        onError: form.refuse,
        onSuccess: ({ number }) => {
          draft.clear()
          toast(told ? `${number} is completed. Whoever reported it is told.` : `${number} is completed.`)
          onDone()
        },
      },
    ),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={complete.isPending} save="Complete" onCancel={onDone}>
      <LogFields form={form} photos="Photos before and after" seen={told ? 'The customer can read this' : undefined} />
      {!told && (
        <Textarea
          label="Completion notes"
          description="What whoever comes next should know"
          minRows={2}
          {...form.getInputProps('completionNotes')}
        />
      )}
    </AskForm>
  )
}
