import { type ServiceRequest, serviceRequests } from '@mtambo/contract'
import { Button, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useWords } from '#lib/session.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { useDecision } from './use-decision.ts'

type Props = { item: ServiceRequest }

export function RejectRequest({ item }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        Reject…
      </Button>
      <AskModal title={`Reject ${item.number}`} opened={opened} onClose={close}>
        <RejectForm item={item} onDone={close} />
      </AskModal>
    </>
  )
}

function RejectForm({ item, onDone }: Props & { onDone: () => void }) {
  const words = useWords()
  const customer = words.customer.toLowerCase()
  const { id, status, workOrder, mayPlan } = item
  const form = useContractForm(serviceRequests.reject, { id, expectedStatus: status, reason: '' })
  const draft = useDraft(`request-${id}-reject`, { ...form, values: { reason: form.values.reason } })
  const { decide, deciding } = useDecision(serviceRequests.reject, { refuse: form.refuse, close: onDone })
  const submit = form.onSubmit((input) =>
    decide(input, ({ number }) => {
      draft.clear()
      return `${number} is rejected. The ${customer} is told why.`
    }),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={deciding}
      save="Reject the request"
      keep="Go back"
      onCancel={onDone}
    >
      {workOrder && !mayPlan && <Text>{workOrder.number} is cancelled with it.</Text>}
      <Textarea
        label="Reason"
        description={`The ${customer} reads this: say what is in the way, and what would help. It cannot be undone.`}
        required
        data-autofocus
        maxLength={2000}
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}
