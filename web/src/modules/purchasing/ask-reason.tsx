import type { Input, purchaseOrders } from '@mtambo/contract'
import { Button, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { useStep } from './use-step.ts'

type E = typeof purchaseOrders.cancel | typeof purchaseOrders.decline
type Props = { e: E; id: string; verb: string; title: string; save: string; hint: string; said: string }

/** A step that needs a reason. */
export function AskReason(props: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {props.verb}
      </Button>
      <AskModal title={props.title} opened={opened} onClose={close}>
        <ReasonForm {...props} onDone={close} />
      </AskModal>
    </>
  )
}

function ReasonForm({ e, id, save, hint, said, onDone }: Props & { onDone: () => void }) {
  const form = useContractForm(e, { id, reason: '' })
  const draft = useDraft(`${e.path}-${id}`, { ...form, values: { reason: form.values.reason } })
  const { go, busy } = useStep(e, { refuse: form.refuse, close: onDone })
  const submit = form.onSubmit((input) =>
    go(input as Input<E>, () => {
      draft.clear()
      return said
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={busy} save={save} keep="Go back" onCancel={onDone}>
      <Textarea
        label="Reason"
        description={hint}
        required
        data-autofocus
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}
