import { checklists, Severity, type WorkStep } from '@mtambo/contract'
import { Select, TextInput, Textarea } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { statusWord } from '#ui/status-badge.tsx'
import { toast } from '#ui/toast.tsx'

type Props = {
  orderId: string
  orderNumber: string
  checklist: string
  step: WorkStep
  how: 'order' | 'request'
  opened: boolean
  onClose: () => void
}

/** A job because a step failed: everything that is known of it stands there already. */
export const FollowUp = ({ opened, onClose, ...rest }: Props) => (
  <AskModal
    title={rest.how === 'order' ? 'Open a follow-up job' : 'Ask for a follow-up job'}
    opened={opened}
    onClose={onClose}
  >
    <Form {...rest} onDone={onClose} />
  </AskModal>
)

const PRIORITIES = Severity.options.map((value) => ({ value, label: statusWord(value) }))

function Form({
  orderId,
  orderNumber,
  checklist,
  step,
  how,
  onDone,
}: Omit<Props, 'opened' | 'onClose'> & { onDone: () => void }) {
  const act = useAct(checklists.followUp)
  const form = useContractForm(checklists.followUp, {
    id: orderId,
    stepId: step.id,
    title: `Follow-up: ${step.instruction.replaceAll(/\s+/g, ' ')}`.slice(0, 100),
    description: [`Found in ${orderNumber}, checklist “${checklist}”: ${step.instruction}`, step.says, step.note]
      .filter(Boolean)
      .join('\n'),
    priority: 'high' as Severity,
  })
  const submit = form.onSubmit((input) =>
    act.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ followUp }) => {
        toast(
          followUp?.status === 'requested'
            ? `${followUp.number} waits for approval.`
            : `${followUp?.number} is opened.`,
        )
        onDone()
      },
    }),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={act.isPending}
      save={how === 'order' ? 'Open the job' : 'Ask for it'}
      onCancel={onDone}
    >
      <TextInput label="Title" required maxLength={100} data-autofocus {...form.getInputProps('title')} />
      <Textarea label="Description" autosize minRows={3} maxLength={4000} {...form.getInputProps('description')} />
      <Select label="Priority" allowDeselect={false} data={PRIORITIES} {...form.getInputProps('priority')} />
    </AskForm>
  )
}
