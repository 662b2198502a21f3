import { type WorkOrder, workOrders } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { ClashWarnings } from './clash-warnings.tsx'
import { clashPlanOf, useClashes } from './use-clashes.ts'
import { PersonSelect, TeamSelect } from './who-fields.tsx'
import { whoText } from './who.tsx'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

export const AssignWork = ({ order, opened, onClose }: Props) => (
  <AskModal title={`Assign ${order.number}`} opened={opened} onClose={onClose}>
    <AssignForm order={order} onDone={onClose} />
  </AskModal>
)

const believed = ({ assignee, team }: WorkOrder) => ({
  expectedAssigneeId: assignee?.id ?? null,
  expectedTeamId: team?.id ?? null,
})

function AssignForm({ order, onDone }: { order: WorkOrder; onDone: () => void }) {
  const client = useQueryClient()
  const assign = useAct(workOrders.assign)
  // Two people may assign at once: the server is told who we believe has it, and says who was faster.
  const form = useContractForm(workOrders.assign, {
    id: order.id,
    assigneeId: order.assignee?.id ?? null,
    teamId: order.team?.id ?? null,
    ...believed(order),
  })
  const { assigneeId, teamId } = form.values
  const clashes = useClashes({ ...clashPlanOf(order), assigneeId, teamId })
  const submit = form.onSubmit((input) =>
    assign.mutate(input, {
      onError: (error) => {
        form.refuse(error)
        // Once it was said who was faster, the next try is a decision.
        if (error.code === 'conflict')
          void client
            .fetchQuery({ ...ask(workOrders.get, { id: order.id }), staleTime: 0 })
            .then((now) => form.setValues(believed(now)))
      },
      onSuccess: (given) => {
        const who = whoText(given)
        toast(who ? `${who} has ${given.number} now and is told.` : `Nobody has ${given.number} now.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={assign.isPending}
      save={clashes.length > 0 ? 'Assign anyway' : 'Assign'}
      onCancel={onDone}
    >
      <PersonSelect {...form.getInputProps('assigneeId')} value={assigneeId} />
      <TeamSelect
        description="Everybody in the team sees it; whoever starts it has it"
        {...form.getInputProps('teamId')}
        value={teamId}
      />
      <ClashWarnings clashes={clashes} kinds={['overlap', 'away']} />
    </AskForm>
  )
}
