import { approvals, type WorkOrder } from '@mtambo/contract'
import { SimpleGrid, Textarea, TextInput, type TextInputProps } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useCan } from '#lib/session.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { ClashWarnings } from './clash-warnings.tsx'
import { DueField } from './due-field.tsx'
import { clashPlanOf, useClashes } from './use-clashes.ts'
import { PersonSelect, TeamSelect } from './who-fields.tsx'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

export const ApproveWork = ({ order, opened, onClose }: Props) => (
  <AskModal title={`Approve ${order.number}`} opened={opened} onClose={onClose}>
    <ApproveForm order={order} onDone={onClose} />
  </AskModal>
)

/** Who and when may be said at once, or later. The day that was wished for is the first suggestion. */
function ApproveForm({ order, onDone }: { order: WorkOrder; onDone: () => void }) {
  const approve = useAct(approvals.approve)
  const mayAssign = useCan('work-orders:assign')
  const form = useContractForm(approvals.approve, {
    id: order.id,
    ...(mayAssign && { assigneeId: order.assignee?.id ?? null, teamId: order.team?.id ?? null }),
    scheduledOn: order.scheduledOn ?? order.wishedOn ?? '',
    scheduledTime: order.scheduledTime ?? '',
    dueOn: order.dueOn ?? '',
    notes: '',
  })
  const draft = useDraft(`work-${order.id}-approve`, form)
  const { notes: _, ...plan } = form.values
  const clashes = useClashes({ ...clashPlanOf(order), ...plan })
  const submit = form.onSubmit((input) =>
    approve.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ number, createdBy }) => {
        draft.clear()
        toast(createdBy ? `${number} is approved. ${createdBy.name} is told.` : `${number} is approved.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={approve.isPending} save="Approve" onCancel={onDone}>
      {mayAssign && (
        <>
          <PersonSelect {...form.getInputProps('assigneeId')} value={form.values.assigneeId ?? null} />
          <TeamSelect {...form.getInputProps('teamId')} value={form.values.teamId ?? null} />
        </>
      )}
      <Days getInputProps={form.getInputProps} />
      <ClashWarnings clashes={clashes} />
      <Textarea
        label="Notes"
        description="Whoever asked, and whoever does it, reads them"
        minRows={2}
        {...form.getInputProps('notes')}
      />
    </AskForm>
  )
}

const Days = ({ getInputProps }: { getInputProps: (field: 'scheduledOn' | 'dueOn') => TextInputProps }) => (
  <SimpleGrid cols={2}>
    <TextInput label="Day" type="date" description="Leave empty for any day" {...getInputProps('scheduledOn')} />
    <DueField {...getInputProps('dueOn')} />
  </SimpleGrid>
)
