import { type WorkOrder, workOrders } from '@mtambo/contract'
import { Textarea, TextInput } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { ClashWarnings } from './clash-warnings.tsx'
import { plannedText, useToday } from './planned.tsx'
import { clashPlanOf, useClashes } from './use-clashes.ts'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

export const PostponeWork = ({ order, opened, onClose }: Props) => (
  <AskModal title={`Postpone ${order.number}`} opened={opened} onClose={onClose}>
    <PostponeForm order={order} onDone={onClose} />
  </AskModal>
)

function PostponeForm({ order, onDone }: { order: WorkOrder; onDone: () => void }) {
  const { id } = order
  const today = useToday()
  const postpone = useAct(workOrders.postpone)
  const form = useContractForm(workOrders.postpone, { id, scheduledOn: '', reason: '' })
  const draft = useDraft(`work-${id}-postpone`, form)
  const clashes = useClashes({ ...clashPlanOf(order), scheduledOn: form.values.scheduledOn })
  const submit = form.onSubmit((input) =>
    postpone.mutate(input, {
      onError: form.refuse,
      onSuccess: (moved) => {
        draft.clear()
        toast(`${moved.number} is postponed: ${plannedText(moved, today)}.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={postpone.isPending} save="Postpone" onCancel={onDone}>
      <TextInput label="New day" type="date" required data-autofocus {...form.getInputProps('scheduledOn')} />
      <ClashWarnings clashes={clashes} />
      <Textarea label="Reason" required {...form.getInputProps('reason')} />
    </AskForm>
  )
}
