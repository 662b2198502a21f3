import { type ServiceRequest, serviceRequests } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useContractForm } from '#lib/form.ts'
import { useWords } from '#lib/session.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { useDecision } from './use-decision.ts'
import { NO_VISIT, VisitFields } from './visit-fields.tsx'

type Props = { item: ServiceRequest }

/** Its work was called off: opens it again. */
export function PlanAgain({ item }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button onClick={open}>Plan the visit…</Button>
      <AskModal title={`Plan the visit for ${item.number}`} opened={opened} onClose={close}>
        <PlanForm item={item} onDone={close} />
      </AskModal>
    </>
  )
}

function PlanForm({ item: { id }, onDone }: Props & { onDone: () => void }) {
  const words = useWords()
  const form = useContractForm(serviceRequests.plan, { id, ...NO_VISIT })
  const { decide, deciding } = useDecision(serviceRequests.plan, { refuse: form.refuse, close: onDone })
  const submit = form.onSubmit((input) =>
    decide(input, ({ workOrder }) => {
      return `${workOrder?.number ?? words.workOrder} is opened for it.`
    }),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={deciding}
      save={`Open ${words.workOrder.toLowerCase()}`}
      onCancel={onDone}
    >
      <VisitFields form={form} />
    </AskForm>
  )
}
