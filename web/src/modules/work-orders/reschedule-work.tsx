import { type WorkOrder, workOrders } from '@mtambo/contract'
import { Textarea } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { ClashWarnings } from './clash-warnings.tsx'
import { WhenFields } from './plan-fields.tsx'
import { plannedText, useToday } from './planned.tsx'
import { clashPlanOf, useClashes } from './use-clashes.ts'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

export const RescheduleWork = ({ order, opened, onClose }: Props) => (
  <AskModal
    title={order.scheduledOn ? `Reschedule ${order.number}` : `Plan ${order.number}`}
    opened={opened}
    onClose={onClose}
  >
    <RescheduleForm order={order} onDone={onClose} />
  </AskModal>
)

function RescheduleForm({ order, onDone }: { order: WorkOrder; onDone: () => void }) {
  const today = useToday()
  const reschedule = useAct(workOrders.reschedule)
  const { id, scheduledOn, scheduledTime, estimatedMinutes } = order
  const form = useContractForm(workOrders.reschedule, {
    id,
    scheduledOn: scheduledOn ?? '',
    scheduledTime: scheduledTime ?? '',
    estimatedMinutes: estimatedMinutes ?? ('' as number | ''),
    reason: '',
  })
  const { reason: _, ...when } = form.values
  const clashes = useClashes({ ...clashPlanOf(order), ...when })
  const submit = form.onSubmit((input) =>
    reschedule.mutate(input, {
      onError: form.refuse,
      onSuccess: (moved) => {
        toast(`${moved.number} is scheduled: ${plannedText(moved, today)}.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={reschedule.isPending}
      save={clashes.length > 0 ? 'Schedule anyway' : 'Schedule'}
      onCancel={onDone}
    >
      <WhenFields form={form} />
      <ClashWarnings clashes={clashes} />
      <Textarea label="Reason" description="Optional" minRows={2} {...form.getInputProps('reason')} />
    </AskForm>
  )
}
