import { type ServiceRequest, serviceRequests } from '@mtambo/contract'
import { Button, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useWords } from '#lib/session.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { useDecision } from './use-decision.ts'

type Props = { item: ServiceRequest }

/** For what needs no visit: a change of name. */
export function CompleteRequest({ item }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button onClick={open}>Complete…</Button>
      <AskModal title={`Complete ${item.number}`} opened={opened} onClose={close}>
        <CompleteForm item={item} onDone={close} />
      </AskModal>
    </>
  )
}

function CompleteForm({ item, onDone }: Props & { onDone: () => void }) {
  const customer = useWords().customer.toLowerCase()
  const { id, newFirstName, newLastName } = item
  const form = useContractForm(serviceRequests.complete, { id, notes: '' })
  const draft = useDraft(`request-${id}-complete`, form)
  const { decide, deciding } = useDecision(serviceRequests.complete, { refuse: form.refuse, close: onDone })
  const submit = form.onSubmit((input) =>
    decide(input, ({ number }) => {
      draft.clear()
      return `${number} is completed. The ${customer} is told.`
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={deciding} save="Complete" onCancel={onDone}>
      <Text>
        The account {item.customer.accountNumber} goes from {item.customer.name} to {newFirstName} {newLastName}. It
        cannot be undone.
      </Text>
      <Textarea
        label="What was done"
        description={`For example which papers were checked. The ${customer} can read it.`}
        required
        data-autofocus
        maxLength={2000}
        {...form.getInputProps('notes')}
      />
    </AskForm>
  )
}
